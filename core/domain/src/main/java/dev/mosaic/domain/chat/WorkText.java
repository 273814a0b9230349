package dev.mosaic.domain.chat;

import dev.mosaic.domain.ForeignText;
import dev.mosaic.domain.secret.SecretShapes;

/**
 * What an agent thinks, is told to run and reads from its tools, fit to be kept and shown: without
 * control characters, without what looks like a secret, and not longer than its limit. Lengths are
 * in UTF-16 units.
 */
public final class WorkText {
  /** Of all thinking of an answer; what is longer is cut at the end. */
  public static final int MOST_THINKING = 64 * 1024;

  /** Of the arguments of a call; what is longer is cut in the middle. */
  public static final int MOST_ARGUMENTS = 8 * 1024;

  /** Of the output of a call; what is longer is cut in the middle. */
  public static final int MOST_OUTPUT = 16 * 1024;

  /** Stands where text was cut. */
  public static final String CUT = "\n[… cut by Mosaic …]\n";

  // Secrets are looked for in this many times what is kept, so that no half of one is left over.
  private static final int MARGIN = 2;

  private WorkText() {}

  /** Thinking, as far as it came. */
  public static String thinking(String text) {
    String known =
        text.length() > MARGIN * MOST_THINKING ? head(text, MARGIN * MOST_THINKING) : text;
    String fit = SecretShapes.removedFrom(ForeignText.plain(known));
    return fit.length() <= MOST_THINKING ? fit : head(fit, MOST_THINKING - CUT.length()) + CUT;
  }

  /** Arguments of a call. */
  public static String arguments(String text) {
    return fit(text, MOST_ARGUMENTS);
  }

  /** Output of a call, as far as it came. */
  public static String output(String text) {
    return fit(text, MOST_OUTPUT);
  }

  private static String fit(String text, int most) {
    String known = cut(text, MARGIN * most);
    return cut(SecretShapes.removedFrom(ForeignText.plain(known)), most);
  }

  /** What is short enough, as it is. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int half = (most - CUT.length()) / 2;
    return head(text, half) + CUT + tail(text, half);
  }

  // Between words, so that neither a character nor a secret is cut in two.
  private static String head(String text, int most) {
    int end = most;
    while (end > most / 2 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    int cut = end > most / 2 ? end : most;
    return text.substring(0, Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut);
  }

  private static String tail(String text, int most) {
    int first = text.length() - most;
    int latest = first + most / 2;
    int start = first;
    while (start < latest && !Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int cut = start < latest ? start + 1 : first;
    return text.substring(Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut);
  }
}
