package dev.mosaic.application.agent.life;

import dev.mosaic.domain.user.UserId;

/** Tells whenever a person's own agent changes what it is doing. */
public final class WatchAgent {
  private final AgentRoster roster;

  WatchAgent(AgentRoster roster) {
    this.roster = roster;
  }

  /**
   * Calls back at every change until the answer is closed. The callback runs on the thread that
   * made the change, so it should only take a note; {@link ShowAgent} returns what there is to see.
   */
  public AutoCloseable watch(UserId owner, Runnable onChange) {
    return roster.of(owner).watch(state -> onChange.run());
  }
}
