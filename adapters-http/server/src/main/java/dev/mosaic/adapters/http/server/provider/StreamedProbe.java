package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.adapters.http.server.probe.ProbeCheckJson;
import dev.mosaic.adapters.http.server.problem.ProblemResponses;
import dev.mosaic.adapters.http.server.stream.ClientGone;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.provider.ProbeProvider;
import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A check written into a stream rung by rung. What refuses it before its first rung is a problem; a
 * client that hangs up ends it.
 */
final class StreamedProbe {
  private final ProbeProvider probing;
  private final ProbeProvider.Command command;
  private final JsonMapper mapper;
  private final CompletableFuture<Void> opening = new CompletableFuture<>();
  private final CompletableFuture<Thread> checking = new CompletableFuture<>();

  StreamedProbe(ProbeProvider probing, ProbeProvider.Command command, JsonMapper mapper) {
    this.probing = probing;
    this.command = command;
    this.mapper = mapper;
  }

  void start(StreamedBody body) {
    checking.complete(ActingPerson.start("probe", () -> run(body)));
  }

  /** Ends the check; its thread is interrupted wherever it is. */
  void stop() {
    checking.thenAccept(Thread::interrupt);
  }

  /** Waits until there is something to write; throws what refuses the check. */
  void awaitOpening() {
    try {
      opening.join();
    } catch (CompletionException refusal) {
      throw refusal.getCause() instanceof RuntimeException told ? told : refusal;
    }
  }

  private void run(StreamedBody body) {
    try {
      ProbeProvider.Outcome outcome =
          probing.probe(command, check -> tell(body, "check", ProbeCheckJson.of(check)));
      tell(body, "report", ProbeController.answer(outcome));
    } catch (ClientGone ignored) {
      // Nobody is left to hear the rest.
    } catch (RuntimeException surprise) {
      if (!opening.completeExceptionally(surprise)) {
        ProblemResponses.log(surprise);
      }
    }
    body.end();
  }

  private void tell(StreamedBody body, String event, Object data) {
    opening.complete(null);
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    try {
      body.write(Framing.EVENTS.bytes(event, mapper.writeValueAsString(data)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
