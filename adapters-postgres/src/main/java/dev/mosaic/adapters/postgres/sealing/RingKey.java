package dev.mosaic.adapters.postgres.sealing;

import java.security.MessageDigest;
import javax.crypto.SecretKey;

/** One key of the ring. Never used itself: every purpose has a key derived from it. */
final class RingKey {
  private final String id;
  private final byte[] material;

  RingKey(String id, byte[] material) {
    this.id = id;
    this.material = material.clone();
  }

  String id() {
    return id;
  }

  /** The key for one purpose. */
  SecretKey derive(String algorithm, String purpose) {
    return KeyDerivation.derive(material, algorithm, purpose);
  }

  boolean sameKeyAs(RingKey other) {
    return MessageDigest.isEqual(material, other.material);
  }

  @Override
  public String toString() {
    return "RingKey[" + id + "]";
  }
}
