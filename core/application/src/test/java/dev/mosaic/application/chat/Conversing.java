package dev.mosaic.application.chat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.TurnFault;
import java.util.List;

/** Says something to an agent, for tests of what surrounds it. */
public final class Conversing {
  private Conversing() {}

  /** Says it on the page, which waits for nothing. */
  public static void begin(World world, Caller caller, String text) {
    StartTurn.Command command =
        new StartTurn.Command(caller.id(), null, new ClientTurnId("one"), text, List.of(), false);
    StartTurn.Outcome outcome = world.mosaic.chat().start().start(command);
    if (!(outcome instanceof StartTurn.Outcome.Started)) {
      throw new AssertionError(outcome);
    }
  }

  /**
   * Says it and waits for the whole answer.
   *
   * @param waiting called about once a second while the agent is not ready
   */
  public static void say(World world, Caller caller, String text, Runnable waiting) {
    SendMessage.Outcome outcome = world.mosaic.chat().send().send(Said.by(caller, null, text));
    ((SendMessage.Outcome.Accepted) outcome)
        .turn()
        .run(
            new TurnReceiver() {
              @Override
              public void waking(StartPhase phase) {
                waiting.run();
              }

              @Override
              public void answering(boolean stream) {}

              @Override
              public void part(byte[] raw) {}

              @Override
              public void noted(AnswerNotes notes) {}

              @Override
              public void failed(TurnFault fault) {
                throw new AssertionError(fault.code());
              }
            });
  }
}
