package dev.mosaic.adapters.postgres.store;

import dev.mosaic.ports.store.UsageStore.Reservation;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `usage_reservation`. */
@MappedEntity("usage_reservation")
record ReservationRow(@Id UUID id, UUID userId, long tokens, Instant expiresAt) {
  static ReservationRow of(Reservation reservation) {
    return new ReservationRow(
        reservation.id(),
        reservation.owner().value(),
        reservation.tokens(),
        reservation.expiresAt());
  }
}
