package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Layout of every sealed column: `version (1) | id of the data key (16) | nonce (12) | ciphertext
 * and tag`.
 *
 * <p>A blob names the data key, and the data key's row names the ring key that wraps it. So a
 * sealed column's ring key is found by one join (`data_key.id = substring(blob from 2 for 16)`),
 * and rotating the ring re-wraps data keys alone: no sealed column is ever written again for it.
 */
record SealedBlob(byte version, UUID dataKeyId, byte[] sealed) {
  /** Bound to its place alone. */
  private static final byte OF_PLACE = 1;

  /** Bound to its place and what it may be used for there. */
  private static final byte OF_USE = 2;

  private static final int HEADER_BYTES = 1 + 2 * Long.BYTES;

  /** The one version that opens at a place: never the older one where a use is to be bound. */
  static byte versionFor(SecretPlace place) {
    return place.uses().isEmpty() ? OF_PLACE : OF_USE;
  }

  /** Reads a blob; empty if it is too short or of a version unknown here. */
  static Optional<SealedBlob> read(SealedSecret secret) {
    ByteBuffer bytes = ByteBuffer.wrap(secret.blob());
    if (bytes.remaining() < HEADER_BYTES) {
      return Optional.empty();
    }
    byte version = bytes.get();
    if (version != OF_PLACE && version != OF_USE) {
      return Optional.empty();
    }
    UUID dataKeyId = new UUID(bytes.getLong(), bytes.getLong());
    byte[] sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    return Optional.of(new SealedBlob(version, dataKeyId, sealed));
  }

  SealedSecret write() {
    return new SealedSecret(
        ByteBuffer.allocate(HEADER_BYTES + sealed.length)
            .put(version)
            .putLong(dataKeyId.getMostSignificantBits())
            .putLong(dataKeyId.getLeastSignificantBits())
            .put(sealed)
            .array());
  }
}
