package dev.mosaic.adapters.http.listener;

import java.util.HashMap;
import java.util.Map;

/**
 * Slots for connections, shared out so that nobody takes them all: each has so many at most, and a
 * quarter is kept back for those who have only a few.
 *
 * @param <K> those that share the slots
 */
public final class ConnectionSlots<K> {
  private static final int RESERVED = 4;
  private static final int FEW = 8;

  private final int all;
  private final Map<K, Integer> held = new HashMap<>();
  private int taken;

  /** That many slots. */
  public ConnectionSlots(int all) {
    this.all = all;
  }

  /**
   * Takes a slot if there is one for this one; it has to be left.
   *
   * @param each how many this one may have at once
   */
  public synchronized boolean enter(K who, int each) {
    int holds = held.getOrDefault(who, 0);
    int open = holds < FEW ? all : all - all / RESERVED;
    if (holds >= each || taken >= open) {
      return false;
    }
    taken++;
    held.put(who, holds + 1);
    return true;
  }

  /** Leaves a slot that was taken. */
  public synchronized void leave(K who) {
    taken--;
    held.computeIfPresent(who, (ignored, holds) -> holds == 1 ? null : holds - 1);
  }
}
