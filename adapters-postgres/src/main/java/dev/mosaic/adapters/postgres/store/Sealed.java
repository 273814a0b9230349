package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.SealedSecret;
import org.jspecify.annotations.Nullable;

/** Sealed secrets as bytes of a column that may be empty. */
final class Sealed {
  private Sealed() {}

  static byte @Nullable [] bytes(@Nullable SealedSecret secret) {
    return secret == null ? null : secret.blob();
  }

  static @Nullable SealedSecret secret(byte @Nullable [] bytes) {
    return bytes == null ? null : new SealedSecret(bytes);
  }
}
