package dev.mosaic.application.chat;

import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.domain.chat.TurnFault;
import java.time.Duration;

/** Why an answer did not come, in plain words. */
final class TurnFaults {
  private TurnFaults() {}

  static TurnFault notAwake(WakeAgent.Outcome outcome) {
    return switch (outcome) {
      case WakeAgent.Outcome.Failed failed ->
          new TurnFault(
              failed.fault().code().label(),
              failed.fault().message() + " " + failed.fault().hint());
      case WakeAgent.Outcome.Cancelled ignored ->
          new TurnFault("agent_stopped", "The agent was stopped before it could answer.");
      case WakeAgent.Outcome.Awake awake ->
          throw new IllegalArgumentException("awake at " + awake.endpoint());
    };
  }

  static TurnFault unreachable() {
    return new TurnFault(
        "agent_unreachable",
        "The connection to your agent broke. Your message is kept; try again.");
  }

  static TurnFault cutOff() {
    return new TurnFault(
        "answer_cut_off", "The answer broke off before its end. What came of it is kept.");
  }

  static TurnFault lost() {
    return new TurnFault(
        "answer_lost",
        "Your agent was restarted in the middle of its answer and does not have it any more. Your"
            + " message is kept; ask again.");
  }

  static TurnFault silent(Duration limit) {
    return new TurnFault(
        "answer_timed_out",
        "Your agent did nothing for "
            + limit.toMinutes()
            + " minutes, so its answer was ended. What came of it is kept.");
  }

  static TurnFault attachmentUnreadable(String name) {
    return new TurnFault(
        "attachment_unreadable",
        (name.isEmpty() ? "An attachment" : "The attachment “" + name + "”")
            + " was spoiled in the database. Send the message again with the file.");
  }

  static TurnFault internal() {
    return new TurnFault(
        "internal_error", "Something went wrong inside Mosaic. Your message is kept.");
  }
}
