package dev.mosaic.application.account;

import dev.mosaic.ports.store.ErasureStore;

/**
 * Goes on with deletions that could not be finished: the server ended in the middle of one, or the
 * engine could not remove an agent's container.
 */
public final class FinishDeletions {
  private final ErasureStore erasures;
  private final Eraser eraser;

  FinishDeletions(ErasureStore erasures, Eraser eraser) {
    this.erasures = erasures;
    this.eraser = eraser;
  }

  /** Tries each of them once; how many still wait for the engine. */
  public int finish() {
    return (int)
        erasures.unfinished().stream()
            .flatMap(erasure -> eraser.erase(erasure).stream())
            .filter(progress -> progress.agent() == AgentEnd.LATER)
            .count();
  }
}
