package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of `breakglass_user`. */
@MappedEntity("breakglass_user")
record BreakglassRow(@Id UUID userId, String username, String passwordHash) {
  @Override
  public String toString() {
    return "BreakglassRow[" + username + "]";
  }
}
