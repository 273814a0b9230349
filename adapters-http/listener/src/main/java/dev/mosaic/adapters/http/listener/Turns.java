package dev.mosaic.adapters.http.listener;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets each do so many things at once and makes its other ones wait, so that a client that asks a
 * lot is slow itself and leaves the database to others.
 *
 * @param <K> who takes turns
 */
public final class Turns<K> {
  private final int atOnce;
  private final Map<K, Line> lines = new HashMap<>();

  public Turns(int atOnce) {
    this.atOnce = atOnce;
  }

  /** Does it when it is this one's turn; an interrupted thread waits on, and finds out itself. */
  public <T> T take(K who, Supplier<T> work) {
    Line line = join(who);
    try {
      line.turns.acquireUninterruptibly();
      try {
        return work.get();
      } finally {
        line.turns.release();
      }
    } finally {
      leave(who, line);
    }
  }

  private synchronized Line join(K who) {
    Line line = lines.computeIfAbsent(who, ignored -> new Line(new Semaphore(atOnce)));
    line.standing++;
    return line;
  }

  private synchronized void leave(K who, Line line) {
    line.standing--;
    if (line.standing == 0) {
      lines.remove(who);
    }
  }

  private static final class Line {
    private final Semaphore turns;
    private int standing;

    Line(Semaphore turns) {
      this.turns = turns;
    }
  }
}
