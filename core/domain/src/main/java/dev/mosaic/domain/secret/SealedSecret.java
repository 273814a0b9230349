package dev.mosaic.domain.secret;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A secret that only the vault can open, and only at the place it was sealed for.
 *
 * @param blob versioned ciphertext; its layout belongs to the vault
 */
public record SealedSecret(byte[] blob) {
  public SealedSecret {
    blob = blob.clone();
  }

  @Override
  public byte[] blob() {
    return blob.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SealedSecret that && Arrays.equals(blob, that.blob);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(blob);
  }

  @Override
  public String toString() {
    return "SealedSecret[" + blob.length + " bytes]";
  }
}
