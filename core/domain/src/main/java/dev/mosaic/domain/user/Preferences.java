package dev.mosaic.domain.user;

import org.jspecify.annotations.Nullable;

/**
 * How a person wants the pages.
 *
 * @param language null for the one their browser asks for
 * @param timeZone in which times are shown; null for the browser's
 */
public record Preferences(@Nullable Language language, @Nullable TimeZoneName timeZone) {
  /** Of a person who chose nothing: like their browser. */
  public static final Preferences LIKE_THE_BROWSER = new Preferences(null, null);
}
