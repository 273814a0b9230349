package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.security.AccessWatch;
import dev.mosaic.adapters.http.server.stream.ClientGone;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.chat.AnswerSource;
import dev.mosaic.application.chat.TurnReceiver;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.store.ActingPerson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A turn written into a stream as it goes. Until there is something to write, its end is a problem;
 * from then on, an event.
 */
final class StreamedTurn implements TurnReceiver {
  private static final byte[] ANSWERING = ": answering\n\n".getBytes(StandardCharsets.UTF_8);

  private final AnswerSource turn;
  private final StreamedBody body;
  private final ErrorEvents errors;
  private final AnswerSpelling spelling;
  private final AccessWatch watch;
  private final CompletableFuture<Optional<TurnFault>> opening = new CompletableFuture<>();

  StreamedTurn(
      AnswerSource turn,
      StreamedBody body,
      ErrorEvents errors,
      AnswerSpelling spelling,
      AccessWatch watch) {
    this.turn = turn;
    this.body = body;
    this.errors = errors;
    this.spelling = spelling;
    this.watch = watch;
  }

  /** Runs the turn on a thread of its own, for the person whose request this is. */
  void start() {
    ActingPerson.start("turn-" + turn.conversation(), this::run);
  }

  /** Waits until there is something to write; holds the fault if there never will be. */
  Optional<TurnFault> awaitOpening() {
    return opening.join();
  }

  private void run() {
    try (AccessWatch ignored = watch) {
      turn.run(this);
    } catch (ClientGone ignored) {
      // The turn has ended because of it; there is nobody left to notify.
    } catch (RuntimeException surprise) {
      failed(surprise);
    }
    opening.complete(Optional.empty());
    body.end();
  }

  private void failed(RuntimeException surprise) {
    if (!opening.completeExceptionally(surprise)) {
      writeIfHeard(spelling.fault(errors.ofSurprise(surprise)));
    }
  }

  @Override
  public void waking(StartPhase phase) {
    opening.complete(Optional.empty());
    write((": waking " + phase.label() + "\n\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void answering(boolean stream) {
    opening.complete(Optional.empty());
    // Micronaut sends the head with the first bytes, and the model may take its time.
    write(ANSWERING);
  }

  @Override
  public void noted(AnswerNotes notes) {
    write(errors.comment(notes));
  }

  @Override
  public void part(byte[] raw) {
    write(spelling.events(raw));
  }

  @Override
  public void failed(TurnFault fault) {
    if (!opening.complete(Optional.of(fault))) {
      writeIfHeard(spelling.fault(fault));
    }
  }

  private void write(byte[] events) {
    try {
      body.write(events);
    } catch (ClientGone gone) {
      turn.abort();
      throw gone;
    }
  }

  private void writeIfHeard(byte[] event) {
    try {
      body.write(event);
    } catch (ClientGone ignored) {
      // Nobody is left to hear how it ended; it is kept with the conversation.
    }
  }
}
