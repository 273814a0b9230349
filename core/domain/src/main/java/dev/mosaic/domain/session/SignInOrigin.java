package dev.mosaic.domain.session;

import dev.mosaic.domain.user.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from, for its owner to recognise it by.
 *
 * @param address network address, null where unknown
 * @param browser what the browser says it is (its `User-Agent`), at most 300 characters of it; null
 *     where it says nothing
 */
public record SignInOrigin(@Nullable String address, @Nullable String browser) {
  /** Nothing is known. */
  public static final SignInOrigin UNKNOWN = new SignInOrigin(null, null);

  private static final int MAX_CHARACTERS = 300;

  public SignInOrigin {
    browser = browser == null ? null : ShownText.cleaned(browser, MAX_CHARACTERS);
  }
}
