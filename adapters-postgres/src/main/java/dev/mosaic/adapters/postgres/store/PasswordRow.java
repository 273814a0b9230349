package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of `local_credential`. */
@MappedEntity("local_credential")
record PasswordRow(@Id UUID userId, String passwordHash) {
  @Override
  public String toString() {
    return "PasswordRow[" + userId + "]";
  }
}
