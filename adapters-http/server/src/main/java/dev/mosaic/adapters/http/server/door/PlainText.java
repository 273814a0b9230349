package dev.mosaic.adapters.http.server.door;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a text may hold that is stored, searched or handed on. */
final class PlainText {
  private static final Pattern TELLABLE = Pattern.compile("[A-Za-z0-9_.$-]{1,64}");

  private PlainText() {}

  /** Whether it holds U+0000, which no database keeps, or half a surrogate pair. */
  static boolean isBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0' || Character.isLowSurrogate(c)) {
        return true;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }

  static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A name as an answer may repeat it; what is no plain name is not repeated. */
  static String tellable(String name) {
    return TELLABLE.matcher(name).matches() ? name : "?";
  }
}
