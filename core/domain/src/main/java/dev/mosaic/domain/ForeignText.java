package dev.mosaic.domain;

/**
 * Text of somebody who cannot be asked for another, such as a vendor's name for a model: what no
 * database keeps is taken out of it instead of being refused.
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

  /** Whether nothing would be taken out of it. */
  public static boolean isPlain(String text) {
    return plain(text).equals(text);
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
