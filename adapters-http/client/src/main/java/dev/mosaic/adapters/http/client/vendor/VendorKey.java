package dev.mosaic.adapters.http.client.vendor;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.secret.SecretText;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** Shows a vendor the key, in the way its protocol wants. */
public final class VendorKey {
  private static final String ANTHROPIC_VERSION = "2023-06-01";

  private VendorKey() {}

  /**
   * Adds the headers that say who calls, in which version of the protocol.
   *
   * @param key null where the vendor needs none; must {@linkplain #fitsIntoHeader fit}
   */
  public static void sign(HttpUriRequestBase request, ApiType type, @Nullable SecretText key) {
    if (type == ApiType.ANTHROPIC_MESSAGES) {
      request.setHeader("anthropic-version", ANTHROPIC_VERSION);
    }
    if (key == null || key.isBlank()) {
      return;
    }
    String text = key.reveal().strip();
    switch (type.auth()) {
      case BEARER -> request.setHeader("Authorization", "Bearer " + text);
      case X_API_KEY -> request.setHeader("x-api-key", text);
      case X_GOOG_API_KEY -> request.setHeader("x-goog-api-key", text);
    }
  }

  /** Whether it can be a key at all, and not the way into other headers. */
  public static boolean fitsIntoHeader(@Nullable SecretText key) {
    return key == null || key.reveal().strip().chars().allMatch(c -> c > ' ' && c < 127);
  }
}
