package dev.mosaic.application.agent.life;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What keeps an agent awake, in single words. The same word may be there more than once. */
public final class Holds {
  /** Somebody is about to ask: keeps the agent awake, and does not delay its settings. */
  static final String PREPARING = "preparing";

  private final List<String> reasons = new CopyOnWriteArrayList<>();

  void add(String reason) {
    reasons.add(reason);
  }

  /** Takes one away; no-op if there is none. */
  void remove(String reason) {
    reasons.remove(reason);
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  /** Whether an answer is under way that must not be disturbed. */
  public boolean areWork() {
    return reasons.stream().anyMatch(reason -> !reason.equals(PREPARING));
  }

  /** Each word once, oldest first. */
  List<String> reasons() {
    return reasons.stream().distinct().toList();
  }
}
