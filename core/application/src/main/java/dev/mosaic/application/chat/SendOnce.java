package dev.mosaic.application.chat;

import dev.mosaic.domain.user.UserId;
import java.util.Optional;

/**
 * Takes a message to one's agent, and the same call again for the same: a program whose line broke
 * asks once more, and must not be answered, or charged, twice.
 */
public final class SendOnce {
  private final SendMessage sending;
  private final RecordedTurns recorded;

  SendOnce(SendMessage sending, RecordedTurns recorded) {
    this.sending = sending;
    this.recorded = recorded;
  }

  /**
   * By what a call is known again.
   *
   * @param key chosen by the program; another person's same key is another call
   * @param fingerprint of all it asks for
   */
  public record Repeats(UserId owner, String key, String fingerprint) {}

  /** How taking it ended. */
  public sealed interface Outcome {
    /** Whoever gets this must run the source. */
    record Answered(AnswerSource source) implements Outcome {}

    /** The key stands for a call that asked for something else. */
    record OtherCall() implements Outcome {}

    /**
     * @param reason anything but accepted
     */
    record Refused(SendMessage.Outcome reason) implements Outcome {}
  }

  /**
   * @param repeats empty where the same call again is another one
   */
  public Outcome send(SendMessage.Command command, Optional<Repeats> repeats) {
    if (repeats.isEmpty()) {
      return outcomeOf(sending.send(command));
    }
    return recorded.findOrBegin(repeats.get(), () -> sending.send(command));
  }

  private static Outcome outcomeOf(SendMessage.Outcome sent) {
    return sent instanceof SendMessage.Outcome.Accepted accepted
        ? new Outcome.Answered(accepted.turn())
        : new Outcome.Refused(sent);
  }
}
