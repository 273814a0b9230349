package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.LogContainerCmd;
import com.github.dockerjava.api.model.Frame;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Waits for a container to print something. Times are the engine's, whatever clock Mosaic has. */
final class FollowLines {
  private final Engine engine;

  FollowLines(Engine engine) {
    this.engine = engine;
  }

  /**
   * Where a container's log stood.
   *
   * @param at when its last line was printed; the epoch where there was none
   */
  record Mark(String container, Instant at) {}

  Mark mark(String container) {
    AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
    engine.run(
        "show the container's log",
        client -> {
          Listener listener = new Listener((at, line) -> last.set(at), trouble -> {});
          try {
            log(client, container).withTail(1).exec(listener).awaitCompletion();
          } catch (InterruptedException e) {
            throw interrupted(e);
          }
        });
    return new Mark(container, last.get());
  }

  /**
   * What is found in the first line after the mark that has it; empty if there is none in that
   * time, or the container ends.
   */
  <T> Optional<T> firstAfter(Mark mark, Duration limit, Function<String, Optional<T>> wanted) {
    CompletableFuture<Optional<T>> found = new CompletableFuture<>();
    Listener listener =
        new Listener(
            (at, line) -> {
              if (at.isAfter(mark.at())) {
                wanted.apply(line).ifPresent(answer -> found.complete(Optional.of(answer)));
              }
            },
            trouble ->
                trouble.ifPresentOrElse(
                    found::completeExceptionally, () -> found.complete(Optional.empty())));
    try (var open =
        log(engine.streaming(), mark.container())
            .withSince(Math.toIntExact(mark.at().getEpochSecond()))
            .withFollowStream(true)
            .exec(listener)) {
      return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw new RuntimeUnavailable("Docker could not show the container's log.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LogContainerCmd log(DockerClient client, String container) {
    return client.logContainerCmd(container).withStdOut(true).withStdErr(true).withTimestamps(true);
  }

  private static RuntimeUnavailable interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new RuntimeUnavailable("Interrupted while reading a container's log.", e);
  }

  /**
   * Takes lines apart into when and what; completes the waiting caller when there will be no more.
   */
  private static final class Listener extends ResultCallback.Adapter<Frame> {
    private final LogLines lines;
    private final BiConsumer<Instant, String> onLine;
    private final Consumer<Optional<Throwable>> onEnd;

    Listener(BiConsumer<Instant, String> onLine, Consumer<Optional<Throwable>> onEnd) {
      this.lines = new LogLines(this::line);
      this.onLine = onLine;
      this.onEnd = onEnd;
    }

    @Override
    public void onNext(Frame frame) {
      lines.take(frame);
    }

    // The engine puts its time before each line.
    private void line(String text) {
      int space = text.indexOf(' ');
      if (space > 0) {
        onLine.accept(Instant.parse(text.substring(0, space)), text.substring(space + 1));
      }
    }

    @Override
    public void onError(Throwable trouble) {
      onEnd.accept(Optional.of(trouble));
      super.onError(trouble);
    }

    @Override
    public void onComplete() {
      lines.end();
      onEnd.accept(Optional.empty());
      super.onComplete();
    }
  }
}
