package dev.mosaic.application.agent.life;

import java.util.concurrent.CompletableFuture;

/** A start under way, shared by all who wait for it. */
final class PendingStart {
  private final CompletableFuture<WakeAgent.Outcome> outcome = new CompletableFuture<>();
  private volatile boolean cancelled;

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
