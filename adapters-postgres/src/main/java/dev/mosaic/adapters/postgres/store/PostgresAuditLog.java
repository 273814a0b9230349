package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The audit log in `audit_entry`. What is about one person is read as that person; the names in it
 * come from the directory.
 */
@Singleton
final class PostgresAuditLog implements AuditLog {
  private static final int CHUNK = 500;
  private static final long FROM_THE_LATEST = Long.MAX_VALUE;

  private final AuditRows rows;
  private final UserRows users;
  private final PostgresTransactions transactions;

  PostgresAuditLog(AuditRows rows, UserRows users, PostgresTransactions transactions) {
    this.rows = rows;
    this.users = users;
    this.transactions = transactions;
  }

  @Override
  public void append(Entry entry) {
    transactions.run(Identity.SERVER, () -> rows.insert(AuditRow.of(entry)));
  }

  @Override
  public Page<Listed> list(Query query, PageRequest page) {
    AuditFilter filter = filter(query);
    return transactions.as(
        reader(query),
        () ->
            new Page<>(
                named(filter.page(rows, FROM_THE_LATEST, page.size(), page.offset())),
                page,
                filter.count(rows)));
  }

  @Override
  public void export(Query query, Consumer<Listed> receiver) {
    AuditFilter filter = filter(query);
    long before = FROM_THE_LATEST;
    while (true) {
      long end = before;
      List<AuditRow> chunk = transactions.as(reader(query), () -> filter.page(rows, end, CHUNK, 0));
      named(chunk).forEach(receiver);
      if (chunk.size() < CHUNK) {
        return;
      }
      before = chunk.getLast().position();
    }
  }

  private static Identity reader(Query query) {
    UserId about = query.about();
    return about == null ? Identity.DIRECTORY : Identity.ofOwner(about);
  }

  private AuditFilter filter(Query query) {
    return AuditFilter.of(
        query,
        query.search().isEmpty()
            ? List.of()
            : transactions.as(
                Identity.DIRECTORY, () -> users.idsByName(Likes.containing(query.search()))));
  }

  private List<Listed> named(List<AuditRow> entries) {
    List<UUID> people = entries.stream().flatMap(AuditRow::people).distinct().toList();
    Map<UUID, String> names =
        people.isEmpty()
            ? Map.of()
            : transactions.as(
                Identity.DIRECTORY,
                () ->
                    users.findByIdIn(people).stream()
                        .collect(Collectors.toMap(UserRow::id, UserRow::username)));
    return entries.stream().map(entry -> entry.toListed(names)).toList();
  }
}
