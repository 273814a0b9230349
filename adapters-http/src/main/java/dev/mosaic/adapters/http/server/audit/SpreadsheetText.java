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
  private static final String SKIPPED = "[\\p{Z}\\p{C}\"']*";
  private static final String SIGNS = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
  private static final Pattern FORMULA =
      Pattern.compile("(^|[;,|\\t\\r\\n])(?=" + SKIPPED + SIGNS + ")");
  private static final Pattern BREAK = Pattern.compile("^[\\t\\r\\n]");

  private SpreadsheetText() {}

  static String of(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String harmless = FORMULA.matcher(text).replaceAll("$1'");
    return BREAK.matcher(harmless).find() ? "'" + harmless : harmless;
  }
}
