package dev.mosaic.application.chat;

import java.time.Duration;

/**
 * Puts down, when the server ends, the turns whose work goes on in the gateways; the next server
 * process takes them up by {@link ResumeTurns}.
 */
public final class LeaveTurns {
  private final Turns turns;

  LeaveTurns(Turns turns) {
    this.turns = turns;
  }

  /**
   * Call when nobody can begin a turn any more, or does not mind that it is put down too late.
   *
   * @return false if some turns were not put down within this time
   */
  public boolean leave(Duration longest) {
    return turns.leaveAll(longest);
  }
}
