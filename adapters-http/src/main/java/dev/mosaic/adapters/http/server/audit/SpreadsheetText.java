package dev.mosaic.adapters.http.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * Text that spreadsheets do not take for a formula (OWASP, CSV injection): an apostrophe goes
 * before the signs they begin with.
 */
final class SpreadsheetText {
  private static final String SIGNS = "=+-@\t\r";

  private SpreadsheetText() {}

  static String of(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return SIGNS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
