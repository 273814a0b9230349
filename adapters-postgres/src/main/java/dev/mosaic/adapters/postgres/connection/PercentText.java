package dev.mosaic.adapters.postgres.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoded text of a URL. */
final class PercentText {
  private PercentText() {}

  static String decode(String encoded, String what) {
    try {
      // The decoder is one of forms, where a plus means a space; in a URL it means itself.
      String decoded = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (decoded.indexOf('\0') < 0) {
        return decoded;
      }
    } catch (IllegalArgumentException quotesTheText) {
      throw malformed(what);
    }
    throw malformed(what);
  }

  private static InvalidDatabaseUrl malformed(String what) {
    return new InvalidDatabaseUrl(
        "has a malformed percent-encoding in its " + what + "; write a lone % as %25.");
  }
}
