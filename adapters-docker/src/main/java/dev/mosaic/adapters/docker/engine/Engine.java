package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.NetworksExhausted;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.store.ActingPerson;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to the engine. Every call ends in time, and every failure becomes one the core knows. */
final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  // Enough for a page of fifty in no time, and leaves connections to everybody else.
  private static final int AT_A_TIME = 16;

  private final EngineConnection connection;
  private final Duration callLimit;

  Engine(DockerConfig config) {
    this.connection = new EngineConnection(config.host());
    this.callLimit = config.callLimit();
  }

  /**
   * Does something on the engine.
   *
   * @param what for messages, after "Docker could not": `start the container`
   */
  <T> T call(String what, Function<DockerClient, T> work) {
    return call(what, callLimit, work);
  }

  void run(String what, Consumer<DockerClient> work) {
    run(what, callLimit, work);
  }

  void run(String what, Duration limit, Consumer<DockerClient> work) {
    call(
        what,
        limit,
        client -> {
          work.accept(client);
          return true;
        });
  }

  <T> T call(String what, Duration limit, Function<DockerClient, T> work) {
    return bounded(what, limit, () -> attempt(() -> work.apply(connection.client())));
  }

  /**
   * Gets what the engine knows of many things, some of them at a time. What it does not return
   * within the limit, or not at all, is missing.
   *
   * @param paths behind the API's version, each by its subject
   */
  <K, T> Map<K, T> getEach(
      String what, Duration limit, Map<K, String> paths, Function<InputStream, T> reader) {
    Semaphore places = new Semaphore(AT_A_TIME);
    Map<K, FutureTask<T>> questions = new LinkedHashMap<>();
    paths.forEach(
        (key, path) -> {
          FutureTask<T> question =
              new FutureTask<>(
                  () -> inItsTurn(places, () -> attempt(() -> connection.get(path, reader))));
          questions.put(key, question);
          ActingPerson.startAside("docker: " + what, question);
        });
    long until = System.nanoTime() + limit.toNanos();
    Map<K, T> told = new LinkedHashMap<>();
    questions.forEach(
        (key, question) -> answerOf(question, until).ifPresent(it -> told.put(key, it)));
    return told;
  }

  private static <T> T inItsTurn(Semaphore places, Supplier<T> work) throws InterruptedException {
    places.acquire();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private static <T> Optional<T> answerOf(FutureTask<T> question, long until) {
    try {
      return Optional.of(question.get(until - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException tooLate) {
      question.cancel(true);
      return Optional.empty();
    } catch (InterruptedException stopped) {
      question.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException refused) {
      LOG.debug("The engine did not answer one of many questions.", refused);
      return Optional.empty();
    }
  }

  /** Asks what the engine is, afresh. */
  Version version(Duration limit) {
    return bounded("report its version", limit, () -> attempt(connection::negotiate));
  }

  /** For calls that answer piece by piece and are bounded by their caller. */
  DockerClient streaming() {
    return call("answer", client -> client);
  }

  /** The engine's address, for messages. */
  String host() {
    return connection.host();
  }

  // Reads from a Unix socket know no timeout, so each call runs on a thread of its own, which can
  // be interrupted.
  private <T> T bounded(String what, Duration limit, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    ActingPerson.startAside("docker: " + what, task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new RuntimeUnavailable(
          "Docker did not %s within %d seconds.".formatted(what, limit.toSeconds()), e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new RuntimeUnavailable("Interrupted while Docker had to " + what + ".", e);
    } catch (ExecutionException e) {
      throw translated(what, e.getCause() == null ? e : e.getCause());
    }
  }

  // After the engine restarted, the connections kept from before are dead, which shows only when
  // one is used. The first call to notice replaces them all, also under a call about to use one,
  // which then meets a pool that is shut down.
  private <T> T attempt(Supplier<T> work) {
    DockerHttpClient used = connection.transport();
    try {
      return work.get();
    } catch (RuntimeException e) {
      boolean dead =
          brokeOff(e) || (connection.replaced(used) && e instanceof IllegalStateException);
      if (Thread.currentThread().isInterrupted() || !dead) {
        throw e;
      }
      connection.replace(used);
      return work.get();
    }
  }

  // What was never connected was not kept either: a second try would be refused like the first.
  private static boolean brokeOff(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return !(cause instanceof ConnectException || trouble instanceof RuntimeUnavailable);
      }
    }
    return false;
  }

  private RuntimeException translated(String what, Throwable trouble) {
    return switch (trouble) {
      case RuntimeUnavailable known -> known;
      case ImageUnavailable known -> known;
      case NetworksExhausted known -> known;
      case DockerException refusal ->
          new RuntimeUnavailable(
              "Docker could not %s (status %d).".formatted(what, refusal.getHttpStatus()), refusal);
      default -> new RuntimeUnavailable("Docker does not answer at " + host() + ".", trouble);
    };
  }

  @Override
  public void close() {
    connection.close();
  }
}
