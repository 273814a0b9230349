package dev.mosaic.testkit.secret;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** The blobs of {@link ReversibleSecretVault}: sixteen bytes that name a sealing. */
final class Tickets {
  private static final int LENGTH = 2 * Long.BYTES;

  private Tickets() {}

  static byte[] write(UUID ticket) {
    return ByteBuffer.allocate(LENGTH)
        .putLong(ticket.getMostSignificantBits())
        .putLong(ticket.getLeastSignificantBits())
        .array();
  }

  static Optional<UUID> read(byte[] blob) {
    if (blob.length != LENGTH) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(blob);
    return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
  }
}
