package dev.mosaic.adapters.http.server.audit;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.ports.store.AuditLog;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads which entries are asked for. */
final class AuditFilter {
  private AuditFilter() {}

  static AuditLog.Query of(
      @Nullable String action,
      @Nullable String outcome,
      @Nullable String search,
      @Nullable String from,
      @Nullable String to) {
    return new AuditLog.Query(
        null,
        wordIn(action),
        wordIn(outcome),
        wordIn(search),
        timeIn("from", from),
        timeIn("to", to));
  }

  private static @Nullable Instant timeIn(String name, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeParseException noTime) {
      throw new InvalidInput(
          name, "invalid_time", "Write a time such as 2026-11-21T08:00:00Z (RFC 3339).");
    }
  }

  private static String wordIn(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
