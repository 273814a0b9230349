package dev.mosaic.application.agent.life;

import dev.mosaic.domain.user.UserId;
import java.util.concurrent.CompletableFuture;

/**
 * Starts an agent that will soon be asked something, even before its owner has a model: it takes
 * that on while it runs. Whoever joins this start must look whether there is a model.
 */
public final class WarmAgent {
  private final WakeAgent waking;

  WarmAgent(WakeAgent waking) {
    this.waking = waking;
  }

  public CompletableFuture<WakeAgent.Outcome> warm(UserId owner) {
    return waking.wake(owner, new PendingStart(true));
  }
}
