package dev.mosaic.application.chat;

import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.store.ActingPerson;

/** Turns that nobody waits for. */
final class TurnsAside {
  private static final System.Logger LOG = System.getLogger(TurnsAside.class.getName());

  private TurnsAside() {}

  /** Runs a turn on a thread of its own, as its owner. */
  static void run(Turn turn) {
    ActingPerson.as(
        turn.owner(), () -> ActingPerson.start("turn-" + turn.message(), () -> runGuarded(turn)));
  }

  private static void runGuarded(Turn turn) {
    try {
      turn.run(new Nobody());
    } catch (RuntimeException surprise) {
      LOG.log(System.Logger.Level.ERROR, "turn " + turn.message() + " failed", surprise);
    }
  }

  /** Those who want to know follow the conversation. */
  private static final class Nobody implements TurnReceiver {
    @Override
    public void waking(StartPhase phase) {}

    @Override
    public void answering(boolean stream) {}

    @Override
    public void part(byte[] raw) {}

    @Override
    public void noted(AnswerNotes notes) {}

    @Override
    public void failed(TurnFault fault) {}
  }
}
