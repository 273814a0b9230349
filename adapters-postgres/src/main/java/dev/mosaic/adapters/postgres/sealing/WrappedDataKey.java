package dev.mosaic.adapters.postgres.sealing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A data key as it is stored.
 *
 * @param owner the owner's stable name
 * @param userId the owner, null for the instance itself
 * @param wrapped see {@link KeyWrap}
 */
public record WrappedDataKey(
    UUID id, String owner, @Nullable UUID userId, byte[] wrapped, Instant createdAt) {
  @Override
  public String toString() {
    return "WrappedDataKey[" + id + " of " + owner + "]";
  }
}
