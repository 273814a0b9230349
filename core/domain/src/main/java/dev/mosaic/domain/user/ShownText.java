package dev.mosaic.domain.user;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for short texts that other people read: names, labels, titles, and what vendors,
 * issuers, gateways and browsers say. They stand on one line and hold nothing that cannot be seen
 * or that moves what stands beside them: no line breaks and control characters, no marks that turn
 * the direction of writing, no letters without width. Answers, which have lines, keep {@link
 * dev.mosaic.domain.ForeignText}'s rule.
 */
public final class ShownText {
  /** Code points of the longest text that somebody else wrote and people are shown on a line. */
  public static final int MOST_TOLD = 1_000;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  // Letters and symbols by their category, and blank all the same.
  private static final Set<Integer> BLANK =
      Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);
  // Scripts that are written without joiners; there one would only hide a difference.
  private static final Set<UnicodeScript> UNJOINED =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private ShownText() {}

  /** Whether a text keeps the rule as it is. */
  public static boolean fits(String text) {
    int before = ' ';
    for (int sign : text.codePoints().toArray()) {
      if (!fits(sign, before)) {
        return false;
      }
      before = sign;
    }
    return true;
  }

  /**
   * What was said by somebody who cannot be asked for other words, at most {@link #MOST_TOLD} code
   * points of it.
   *
   * @return may be empty
   */
  public static String told(String text) {
    return cleaned(text, MOST_TOLD);
  }

  /** Likewise; null stays null. */
  public static @Nullable String toldOrNull(@Nullable String text) {
    return text == null ? null : told(text);
  }

  /**
   * The text with what breaks the rule left out: what divides words becomes one space, the rest
   * nothing.
   *
   * @param most code points to keep
   * @return without space at its ends; may be empty
   */
  public static String cleaned(String text, int most) {
    StringBuilder kept = new StringBuilder();
    int before = ' ';
    for (int sign : text.codePoints().toArray()) {
      boolean divides = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
      if (divides && before != ' ') {
        kept.append(' ');
        before = ' ';
      } else if (!divides && fits(sign, before)) {
        kept.appendCodePoint(sign);
        before = sign;
      }
    }
    String line = kept.toString().strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)).strip();
  }

  private static boolean fits(int sign, int before) {
    if (sign == ZERO_WIDTH_NON_JOINER || sign == ZERO_WIDTH_JOINER) {
      return !UNJOINED.contains(UnicodeScript.of(before));
    }
    return !BLANK.contains(sign)
        && switch (Character.getType(sign)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE ->
              false;
          default -> true;
        };
  }
}
