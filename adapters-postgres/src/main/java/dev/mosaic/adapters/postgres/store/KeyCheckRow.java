package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.KeyCheckTable.Check;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of `key_check`. */
@MappedEntity("key_check")
record KeyCheckRow(@Id String keyId, byte[] sealed, Instant createdAt) {
  static KeyCheckRow of(Check check) {
    return new KeyCheckRow(check.keyId(), check.sealed(), check.createdAt());
  }

  Check toCheck() {
    return new Check(keyId, sealed, createdAt);
  }
}
