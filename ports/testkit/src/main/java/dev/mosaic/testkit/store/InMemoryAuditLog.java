package dev.mosaic.testkit.store;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.ErasureStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit log in memory, with the names of the people of one store. */
public final class InMemoryAuditLog implements AuditLog, Rollbackable {
  private final List<Entry> entries = new ArrayList<>();
  private final Set<UserId> forgotten = new HashSet<>();
  private final UserStore users;

  public InMemoryAuditLog(UserStore users) {
    this.users = users;
  }

  @Override
  public synchronized void append(Entry entry) {
    entries.add(withoutForgotten(entry, Set.of(), Set.of()));
  }

  @Override
  public Page<Listed> list(Query query, PageRequest page) {
    List<Listed> matching = matching(query);
    return new Page<>(
        matching.stream().skip(page.offset()).limit(page.size()).toList(), page, matching.size());
  }

  @Override
  public void export(Query query, Consumer<Listed> receiver) {
    matching(query).forEach(receiver);
  }

  /** From now on this person is not named, whatever is said of them. */
  synchronized void beginToForget(UserId person) {
    forgotten.add(person);
  }

  /** Takes what names those who are forgotten out of all there is. */
  synchronized void forget(Set<String> addresses, Set<String> subjects) {
    entries.replaceAll(entry -> withoutForgotten(entry, addresses, subjects));
  }

  private Entry withoutForgotten(Entry entry, Set<String> addresses, Set<String> subjects) {
    boolean named =
        isForgotten(entry.subject())
            || (entry.action().startsWith("invitation.") && addresses.contains(entry.target()))
            || (entry.action().equals("session.created")
                && entry.subject() == null
                && subjects.contains(entry.target()));
    boolean own = isForgotten(entry.actor() == null ? entry.subject() : entry.actor());
    return new Entry(
        entry.at(),
        entry.actor(),
        entry.subject(),
        entry.action(),
        named ? ErasureStore.FORGOTTEN : entry.target(),
        entry.outcome(),
        own ? null : entry.address());
  }

  private boolean isForgotten(@Nullable UserId person) {
    return person != null && forgotten.contains(person);
  }

  /** What was added, oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized Runnable snapshot() {
    List<Entry> before = entries();
    return () -> restore(before);
  }

  private synchronized void restore(List<Entry> before) {
    entries.clear();
    entries.addAll(before);
  }

  private List<Listed> matching(Query query) {
    return entries().reversed().stream()
        .map(entry -> new Listed(entry, name(entry.actor()), name(entry.subject())))
        .filter(listed -> matches(listed, query))
        .toList();
  }

  private static boolean matches(Listed listed, Query query) {
    Entry entry = listed.entry();
    return (query.about() == null
            || query.about().equals(entry.actor())
            || query.about().equals(entry.subject()))
        && entry.action().startsWith(query.action())
        && (query.outcome().isEmpty() || query.outcome().equals(entry.outcome()))
        && (query.from() == null || !entry.at().isBefore(query.from()))
        && (query.to() == null || entry.at().isBefore(query.to()))
        && Stream.of(entry.target(), entry.address(), listed.actorName(), listed.subjectName())
            .anyMatch(text -> contains(text, query.search()));
  }

  private static boolean contains(@Nullable String text, String part) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private @Nullable String name(@Nullable UserId id) {
    return id == null ? null : users.find(id).map(user -> user.username().value()).orElse(null);
  }
}
