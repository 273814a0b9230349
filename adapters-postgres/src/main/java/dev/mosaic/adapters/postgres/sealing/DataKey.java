package dev.mosaic.adapters.postgres.sealing;

import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * An owner's data key, ready for use.
 *
 * @param sealing seals secrets
 * @param vouching proves rows genuine
 */
record DataKey(UUID id, String owner, SecretKey sealing, SecretKey vouching) {
  static DataKey of(UUID id, String owner, byte[] material) {
    return new DataKey(
        id,
        owner,
        KeyDerivation.derive(material, KeyDerivation.AES, "seal-secret"),
        KeyDerivation.derive(material, KeyDerivation.HMAC_SHA_256, "seal-row"));
  }

  @Override
  public String toString() {
    return "DataKey[" + id + " of " + owner + "]";
  }
}
