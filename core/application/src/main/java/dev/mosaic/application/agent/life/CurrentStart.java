package dev.mosaic.application.agent.life;

import org.jspecify.annotations.Nullable;

/** The one start an agent has under way, if any. */
final class CurrentStart {
  private @Nullable PendingStart pending;

  /** The start under way; the given one from now on if there is none, or a cancelled one. */
  synchronized PendingStart orBegin(PendingStart fresh) {
    if (pending == null || pending.isCancelled()) {
      pending = fresh;
    }
    return pending;
  }

  /** Forgets a start that is over; no-op if another one has begun since. */
  synchronized void ended(PendingStart over) {
    if (pending == over) {
      pending = null;
    }
  }

  /** Asks the start under way to give up; no-op if there is none. */
  synchronized void cancel() {
    if (pending != null) {
      pending.cancel();
    }
  }
}
