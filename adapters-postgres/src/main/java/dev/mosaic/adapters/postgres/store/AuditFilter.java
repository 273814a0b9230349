package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which audit entries, as parameters of a statement.
 *
 * @param about id of the person, or empty
 * @param actions pattern for `like`
 * @param outcome empty: any
 * @param pattern for `ilike` on target and address
 * @param people ids of those whose name matches, with commas between
 */
record AuditFilter(
    String about,
    String actions,
    String outcome,
    String pattern,
    String people,
    Instant from,
    Instant to) {
  // Beyond all entries, and within what the database knows as a time.
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  static AuditFilter of(Query query, List<UUID> people) {
    UserId about = query.about();
    return new AuditFilter(
        about == null ? "" : about.toString(),
        Likes.beginningWith(query.action()),
        query.outcome(),
        Likes.containing(query.search()),
        people.stream().map(UUID::toString).collect(Collectors.joining(",")),
        orElse(query.from(), Instant.EPOCH),
        orElse(query.to(), END));
  }

  private static Instant orElse(@Nullable Instant time, Instant otherwise) {
    return time == null ? otherwise : time;
  }

  List<AuditRow> page(AuditRows rows, long before, int size, long offset) {
    return rows.page(about, actions, outcome, pattern, people, from, to, before, size, offset);
  }

  long count(AuditRows rows) {
    return rows.count(about, actions, outcome, pattern, people, from, to);
  }
}
