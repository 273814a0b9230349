package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.ShownText;

/**
 * A place in a text with what stands around it, on one line.
 *
 * @param before what leads there, begun with an ellipsis where it does not begin the text
 * @param hit the place itself
 * @param after what follows, ended with an ellipsis where it does not end the text
 */
public record Snippet(String before, String hit, String after) {
  private static final int BEFORE = 40;
  private static final int AFTER = 80;
  private static final String EDGE = "|";

  static Snippet of(String text, int from, int to) {
    int start = startOf(text, from);
    int end = endOf(text, to);
    return new Snippet(
        (start > 0 ? "…" : "") + onOneLine(text.substring(start, from)),
        onOneLine(text.substring(from, to)),
        onOneLine(text.substring(to, end)) + (end < text.length() ? "…" : ""));
  }

  /** At a word's beginning, if one is near. */
  private static int startOf(String text, int from) {
    int earliest = Math.max(0, from - BEFORE);
    if (earliest == 0) {
      return 0;
    }
    for (int i = earliest; i < from; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(earliest)) ? earliest + 1 : earliest;
  }

  /** At a word's end, if one is near. */
  private static int endOf(String text, int to) {
    int latest = Math.min(text.length(), to + AFTER);
    if (latest == text.length()) {
      return latest;
    }
    for (int i = latest; i > to; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }

  /** Space at its ends stays: it parts words from the hit. */
  private static String onOneLine(String text) {
    String line = ShownText.cleaned(EDGE + text + EDGE, Integer.MAX_VALUE);
    return line.substring(EDGE.length(), line.length() - EDGE.length());
  }
}
