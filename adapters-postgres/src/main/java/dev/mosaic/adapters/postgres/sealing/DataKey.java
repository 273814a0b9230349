package dev.mosaic.adapters.postgres.sealing;

import java.util.UUID;
import javax.crypto.SecretKey;

/** An owner's data key, ready to seal. */
record DataKey(UUID id, String owner, SecretKey sealing) {
  static DataKey of(UUID id, String owner, byte[] material) {
    return new DataKey(id, owner, KeyDerivation.derive(material, KeyDerivation.AES, "seal-secret"));
  }

  @Override
  public String toString() {
    return "DataKey[" + id + " of " + owner + "]";
  }
}
