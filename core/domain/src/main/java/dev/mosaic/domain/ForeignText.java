package dev.mosaic.domain;

/**
 * Text of many lines by somebody who cannot be asked for another, such as a model's answer: what no
 * database keeps and no JSON can hold is taken out of it instead of being refused. Texts of one
 * line keep {@link dev.mosaic.domain.user.ShownText}'s rule.
 */
public final class ForeignText {
  private static final int UNKNOWN = 0xFFFD;

  private ForeignText() {}

  /** Without control characters but tabs and line breaks; half a surrogate pair becomes U+FFFD. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .map(c -> isHalf(c) ? UNKNOWN : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
