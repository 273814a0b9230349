package dev.mosaic.adapters.http.server.audit;

import io.micronaut.core.annotation.Nullable;
import java.util.regex.Pattern;

/**
 * Text that spreadsheets do not take for a formula (OWASP, CSV injection): an apostrophe goes
 * before the signs they begin with. Also behind spaces, quotes and invisible signs, which
 * spreadsheets skip, in their full width, and behind what a spreadsheet of another language splits
 * cells by.
 */
final class SpreadsheetText {
  private static final String FORMULA = "[\\p{Z}\\p{C}\"']*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
  private static final Pattern AFTER_SEPARATOR =
      Pattern.compile("([;,|\\t\\r\\n])(?=" + FORMULA + ")");
  private static final Pattern AT_THE_BEGINNING =
      Pattern.compile("^(?:[\\t\\r\\n]|" + FORMULA + ")");

  private SpreadsheetText() {}

  static String of(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String cells = AFTER_SEPARATOR.matcher(text).replaceAll("$1'");
    return AT_THE_BEGINNING.matcher(cells).find() ? "'" + cells : cells;
  }
}
