package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.WrappedDataKey;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `data_key`. */
@MappedEntity("data_key")
record DataKeyRow(
    @Id UUID id, String owner, @Nullable UUID userId, byte[] wrapped, Instant createdAt) {
  static DataKeyRow of(WrappedDataKey key) {
    return new DataKeyRow(key.id(), key.owner(), key.userId(), key.wrapped(), key.createdAt());
  }

  WrappedDataKey toWrappedDataKey() {
    return new WrappedDataKey(id, owner, userId, wrapped, createdAt);
  }
}
