package dev.mosaic.adapters.http.server.webapp;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the build packs the web app's files beside the plain ones, the smallest first. */
enum Packing {
  BROTLI("br", ".br"),
  GZIP("gzip", ".gz");

  private final String coding;
  private final String suffix;

  Packing(String coding, String suffix) {
    this.coding = coding;
    this.suffix = suffix;
  }

  /**
   * Its name in HTTP, as registered for <a
   * href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1">content codings</a>.
   */
  String coding() {
    return coding;
  }

  /** What the packed file's name has behind the plain one's. */
  String suffix() {
    return suffix;
  }

  /**
   * Those that a browser takes, the smallest first.
   *
   * @param acceptEncoding what its header says; null without one
   * @return none where the header cannot be read: plain files are taken by everybody
   */
  static List<Packing> takenBy(@Nullable String acceptEncoding) {
    if (acceptEncoding == null || acceptEncoding.isBlank()) {
      return List.of();
    }
    List<LanguageRange> wanted;
    try {
      // The header is written as Accept-Language is (RFC 9110, §12.4.2), which Java reads.
      wanted = LanguageRange.parse(acceptEncoding);
    } catch (IllegalArgumentException unreadable) {
      return List.of();
    }
    return List.of(values()).stream().filter(packing -> packing.isIn(wanted)).toList();
  }

  private boolean isIn(List<LanguageRange> wanted) {
    return named(coding, wanted)
        .or(() -> named("*", wanted))
        .filter(range -> range.getWeight() > 0)
        .isPresent();
  }

  private static Optional<LanguageRange> named(String name, List<LanguageRange> wanted) {
    return wanted.stream().filter(range -> range.getRange().equals(name)).findFirst();
  }
}
