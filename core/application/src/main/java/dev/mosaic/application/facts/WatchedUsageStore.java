package dev.mosaic.application.facts;

import dev.mosaic.application.facts.Changes.Subject;
import dev.mosaic.domain.llm.DayUsage;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.llm.PersonUsage;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UsageStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** People's own limits, whose changes are counted, among what their agents used. */
final class WatchedUsageStore implements UsageStore {
  private final UsageStore store;
  private final Changes changes;

  WatchedUsageStore(UsageStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  @Override
  public void append(LlmCall call) {
    store.append(call);
  }

  @Override
  public List<ModelUsage> ofPerson(UserId owner, LocalDate from, LocalDate to) {
    return store.ofPerson(owner, from, to);
  }

  @Override
  public long tokensSince(UserId owner, Instant since) {
    return store.tokensSince(owner, since);
  }

  @Override
  public OptionalLong limitOf(UserId owner) {
    return store.limitOf(owner);
  }

  @Override
  public void setLimit(UserId owner, @Nullable Long monthlyTokens) {
    changes.during(new Subject.Person(owner), () -> store.setLimit(owner, monthlyTokens));
  }

  @Override
  public List<DayUsage> byDay(LocalDate from, LocalDate to) {
    return store.byDay(from, to);
  }

  @Override
  public List<PersonUsage> byPerson(LocalDate from, LocalDate to) {
    return store.byPerson(from, to);
  }

  @Override
  public int deleteBefore(Instant before) {
    return store.deleteBefore(before);
  }
}
