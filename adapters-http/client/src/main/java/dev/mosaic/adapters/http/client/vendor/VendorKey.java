package dev.mosaic.adapters.http.client.vendor;

import dev.mosaic.domain.secret.SecretText;
import org.jspecify.annotations.Nullable;

/** The key that a vendor is shown. */
public final class VendorKey {
  private VendorKey() {}

  /** Whether it can be a key at all, and not the way into other headers. */
  public static boolean fitsIntoHeader(@Nullable SecretText key) {
    return key == null || key.reveal().strip().chars().allMatch(c -> c > ' ' && c < 127);
  }
}
