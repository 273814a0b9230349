package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A row of `audit_entry`.
 *
 * @param position given by the database; grows from entry to entry
 */
@MappedEntity("audit_entry")
record AuditRow(
    @Id UUID id,
    Instant at,
    @Nullable UUID actorId,
    @Nullable UUID userId,
    String action,
    String target,
    String outcome,
    @Nullable String address,
    long position) {
  private static final long NOT_ADDED_YET = 0;

  static AuditRow of(AuditLog.Entry entry) {
    return new AuditRow(
        UUID.randomUUID(),
        entry.at(),
        value(entry.actor()),
        value(entry.subject()),
        entry.action(),
        entry.target(),
        entry.outcome(),
        entry.address(),
        NOT_ADDED_YET);
  }

  /** Who is named in it. */
  Stream<UUID> people() {
    return Stream.of(Optional.ofNullable(actorId), Optional.ofNullable(userId))
        .flatMap(Optional::stream);
  }

  AuditLog.Listed toListed(Map<UUID, String> names) {
    return new AuditLog.Listed(
        new AuditLog.Entry(at, person(actorId), person(userId), action, target, outcome, address),
        name(actorId, names),
        name(userId, names));
  }

  private static @Nullable UserId person(@Nullable UUID id) {
    return id == null ? null : new UserId(id);
  }

  private static @Nullable String name(@Nullable UUID id, Map<UUID, String> names) {
    return id == null ? null : names.get(id);
  }

  private static @Nullable UUID value(@Nullable UserId id) {
    return id == null ? null : id.value();
  }
}
