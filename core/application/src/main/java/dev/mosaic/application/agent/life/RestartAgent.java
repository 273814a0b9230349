package dev.mosaic.application.agent.life;

import dev.mosaic.domain.user.UserId;
import java.util.concurrent.CompletableFuture;

/**
 * Puts a person's agent to sleep and wakes it again, so that it takes on new settings. Returns at
 * once.
 */
public final class RestartAgent {
  private final StopAgent stopping;
  private final WakeAgent waking;

  RestartAgent(StopAgent stopping, WakeAgent waking) {
    this.stopping = stopping;
    this.waking = waking;
  }

  public CompletableFuture<WakeAgent.Outcome> restart(UserId owner) {
    return stopping.stopForRestart(owner).thenCompose(asleep -> waking.wake(owner));
  }
}
