package dev.mosaic.application.agent.life;

import java.util.concurrent.CompletableFuture;

/** A start under way, shared by all who wait for it. */
final class PendingStart {
  private final CompletableFuture<WakeAgent.Outcome> outcome = new CompletableFuture<>();
  private final boolean withoutModel;
  private volatile boolean cancelled;

  /**
   * @param withoutModel whether it goes on where there is no model yet
   */
  PendingStart(boolean withoutModel) {
    this.withoutModel = withoutModel;
  }

  boolean mayBeWithoutModel() {
    return withoutModel;
  }

  CompletableFuture<WakeAgent.Outcome> outcome() {
    return outcome;
  }

  /** Asks the start to give up at its next step. */
  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }
}
