package dev.mosaic.adapters.http.client.llm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** One text that grows event by event, followed for the key. */
final class TextTrack {
  private final KeyMatch key;
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private int matched;

  /**
   * A piece of the text that may hold some of the key.
   *
   * @param until characters of it that were read
   */
  private record Piece(HeldEvent event, int ordinal, int until) {}

  TextTrack(KeyMatch key) {
    this.key = key;
  }

  /** How many of the key's first characters the text ends with. */
  int matched() {
    return matched;
  }

  boolean isOpen() {
    return matched > 0;
  }

  void read(HeldEvent event, int ordinal, String text) {
    for (int i = 0; i < text.length(); i++) {
      matched = key.next(matched, text.charAt(i));
      if (matched == key.length()) {
        cut(event, ordinal, i + 1, matched);
        matched = 0;
        pieces.clear();
      }
    }
    pieces.addLast(new Piece(event, ordinal, text.length()));
    forget();
  }

  /** Cuts out what of the key is there. */
  void cutBeginning() {
    Piece last = pieces.removeLast();
    cut(last.event, last.ordinal, last.until, matched);
    matched = 0;
    pieces.clear();
  }

  /** Cuts the last characters before a place, in the pieces before it too. */
  private void cut(HeldEvent event, int ordinal, int until, int count) {
    int left = count - Math.min(count, until);
    int from = until - (count - left);
    // The mark stands in the last piece: the first may be gone by now, with what gave nothing away.
    event.cut(ordinal, from, until, true);
    Iterator<Piece> before = pieces.descendingIterator();
    while (left > 0 && before.hasNext()) {
      Piece piece = before.next();
      int part = Math.min(left, piece.until);
      left -= part;
      piece.event.cut(piece.ordinal, piece.until - part, piece.until, false);
    }
  }

  /** Lets go of pieces that hold nothing of what may become the key. */
  private void forget() {
    int reached = 0;
    Iterator<Piece> before = pieces.descendingIterator();
    while (before.hasNext()) {
      Piece piece = before.next();
      if (reached >= matched) {
        before.remove();
      }
      reached += piece.until;
    }
  }
}
