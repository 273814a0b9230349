package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the last lines a container printed, cut to a size a person reads. */
final class ReadLines {
  private static final int MOST_LINES = 500;
  private static final int MOST_CHARS = 1000;
  private static final Pattern NOT_FOR_PEOPLE =
      Pattern.compile("\\u001B\\[[0-9;?]*[A-Za-z]|[\\p{Cntrl}&&[^\\t\\n]]");

  private final Engine engine;
  private final Containers containers;

  ReadLines(Engine engine, Containers containers) {
    this.engine = engine;
    this.containers = containers;
  }

  List<String> last(AgentId agent, int count) {
    return containers.idOf(agent).map(id -> last(id, count)).orElse(List.of());
  }

  private List<String> last(String id, int count) {
    int wanted = Math.clamp(count, 0, MOST_LINES);
    List<String> lines =
        engine.call("show the container's log", client -> read(client, id, wanted)).stream()
            .map(line -> cut(NOT_FOR_PEOPLE.matcher(line).replaceAll("")))
            .toList();
    return lines.subList(Math.max(0, lines.size() - wanted), lines.size());
  }

  private static List<String> read(DockerClient client, String id, int count) {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    LogLines log = new LogLines(lines::add);
    try {
      client
          .logContainerCmd(id)
          .withStdOut(true)
          .withStdErr(true)
          .withTail(count)
          .exec(
              new ResultCallback.Adapter<Frame>() {
                @Override
                public void onNext(Frame frame) {
                  log.take(frame);
                }

                @Override
                public void onComplete() {
                  log.end();
                  super.onComplete();
                }
              })
          .awaitCompletion();
    } catch (NotFoundException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeUnavailable("Interrupted while reading a container's log.", e);
    }
    return List.copyOf(lines);
  }

  private static String cut(String line) {
    return line.length() <= MOST_CHARS ? line : line.substring(0, MOST_CHARS) + "…";
  }
}
