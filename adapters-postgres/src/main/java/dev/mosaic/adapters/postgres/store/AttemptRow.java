package dev.mosaic.adapters.postgres.store;

import dev.mosaic.ports.store.AttemptStore.Count;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of `sign_in_attempt`. */
@MappedEntity("sign_in_attempt")
record AttemptRow(@Id String key, int failures, Instant windowEndsAt) {
  Count toCount() {
    return new Count(failures, windowEndsAt);
  }
}
