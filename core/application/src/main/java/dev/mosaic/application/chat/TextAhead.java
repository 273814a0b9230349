package dev.mosaic.application.chat;

import java.util.Optional;

/**
 * An answer's text where a model is ahead of its gateway: Mosaic, through which the model is
 * called, has the words already. What the gateway says counts where it says something else. Used
 * from one thread.
 */
final class TextAhead {
  private static final String SEPARATOR = "\n\n";

  private String before = "";
  private String ahead = "";
  private int call;
  private boolean caughtUp;
  private boolean near;

  /** Something may soon be ahead. */
  void comesNear() {
    near = true;
  }

  boolean isNear() {
    return near;
  }

  /** The whole text with what was said meanwhile; empty where nothing was. */
  Optional<String> next(TurnNotes.Ahead said) {
    if (said.call() != call) {
      call = said.call();
      ahead = "";
      caughtUp = false;
    }
    if (caughtUp || said.words().equals(ahead)) {
      return Optional.empty();
    }
    near = true;
    ahead = said.words();
    return Optional.of(together());
  }

  /**
   * The whole text where the gateway now says this.
   *
   * @param whole all that the gateway has said so far; empty where it begins anew
   */
  String with(String whole) {
    String fresh = whole.startsWith(before) ? whole.substring(before.length()).strip() : whole;
    boolean reached = !ahead.isBlank() && fresh.startsWith(ahead.strip());
    if (whole.isEmpty() || reached) {
      caughtUp |= !ahead.isEmpty();
      ahead = "";
    }
    if (fresh.isEmpty() || !ahead.startsWith(fresh)) {
      before = whole;
    }
    return together();
  }

  private String together() {
    return before.isEmpty() || ahead.isEmpty() ? before + ahead : before + SEPARATOR + ahead;
  }
}
