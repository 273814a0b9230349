package dev.mosaic.adapters.postgres.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Wraps data keys by keys of the ring: `version (1) | length of the ring key's id (1) | the id |
 * nonce (12) | ciphertext and tag`, bound to the data key's id and owner.
 */
final class KeyWrap {
  private static final byte VERSION = 1;
  private static final String PURPOSE = "wrap-data-key";

  private final KeyRing ring;

  KeyWrap(KeyRing ring) {
    this.ring = ring;
  }

  /** Wraps by the ring's first key. */
  byte[] wrap(String dataKeyId, String owner, byte[] dataKey) {
    RingKey key = ring.first();
    byte[] id = key.id().getBytes(StandardCharsets.US_ASCII);
    byte[] sealed = Aead.seal(wrapping(key), bound(key.id(), dataKeyId, owner), dataKey);
    return ByteBuffer.allocate(2 + id.length + sealed.length)
        .put(VERSION)
        .put((byte) id.length)
        .put(id)
        .put(sealed)
        .array();
  }

  /** The data key; empty if its ring key is missing or the bytes are not what was wrapped. */
  Optional<byte[]> unwrap(WrappedDataKey stored) {
    String keyId = keyId(stored);
    byte[] wrapped = stored.wrapped();
    byte[] sealed = new byte[Math.max(0, wrapped.length - 2 - keyId.length())];
    System.arraycopy(wrapped, wrapped.length - sealed.length, sealed, 0, sealed.length);
    byte[] bound = bound(keyId, stored.id().toString(), stored.owner());
    return ring.find(keyId).flatMap(key -> Aead.open(wrapping(key), bound, sealed));
  }

  /** Id of the ring key that wraps; the empty text if the bytes hold none. */
  static String keyId(WrappedDataKey stored) {
    byte[] wrapped = stored.wrapped();
    if (wrapped.length < 2 || wrapped[0] != VERSION || wrapped.length < 2 + wrapped[1]) {
      return "";
    }
    return new String(wrapped, 2, Math.max(0, wrapped[1]), StandardCharsets.US_ASCII);
  }

  private static SecretKey wrapping(RingKey key) {
    return key.derive(KeyDerivation.AES, PURPOSE);
  }

  private static byte[] bound(String keyId, String dataKeyId, String owner) {
    return AssociatedData.of(VERSION, "data_key", "wrapped", owner, dataKeyId, keyId);
  }
}
