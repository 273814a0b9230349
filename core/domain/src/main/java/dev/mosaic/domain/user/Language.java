package dev.mosaic.domain.user;

import dev.mosaic.domain.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** A language the pages speak. */
public enum Language {
  EN,
  DE;

  /** As RFC 5646 names it. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws InvalidInput for a language the pages do not have
   */
  public static Language of(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInput("language", "unknown_language", "Choose en or de, or none."));
  }
}
