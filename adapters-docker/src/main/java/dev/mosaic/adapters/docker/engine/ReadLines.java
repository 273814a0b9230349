package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.nio.charset.StandardCharsets;
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
    String text = engine.call("show the container's log", client -> read(client, id, wanted));
    List<String> lines =
        NOT_FOR_PEOPLE.matcher(text).replaceAll("").lines().map(ReadLines::cut).toList();
    return lines.subList(Math.max(0, lines.size() - wanted), lines.size());
  }

  private static String read(DockerClient client, String id, int count) {
    StringBuffer text = new StringBuffer();
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
                  text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                }
              })
          .awaitCompletion();
    } catch (NotFoundException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeUnavailable("Interrupted while reading a container's log.", e);
    }
    return text.toString();
  }

  private static String cut(String line) {
    return line.length() <= MOST_CHARS ? line : line.substring(0, MOST_CHARS) + "…";
  }
}
