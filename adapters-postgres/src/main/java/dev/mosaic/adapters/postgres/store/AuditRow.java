package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `audit_entry`. */
@MappedEntity("audit_entry")
record AuditRow(
    @Id UUID id,
    Instant at,
    @Nullable UUID actorId,
    @Nullable UUID userId,
    String action,
    String target,
    String outcome,
    @Nullable String address) {
  static AuditRow of(AuditLog.Entry entry) {
    return new AuditRow(
        UUID.randomUUID(),
        entry.at(),
        value(entry.actor()),
        value(entry.subject()),
        entry.action(),
        entry.target(),
        entry.outcome(),
        entry.address());
  }

  private static @Nullable UUID value(@Nullable UserId id) {
    return id == null ? null : id.value();
  }
}
