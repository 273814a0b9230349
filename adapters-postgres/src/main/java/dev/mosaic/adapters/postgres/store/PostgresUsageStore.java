package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.llm.DayUsage;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.llm.PersonUsage;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UsageStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of agents to their vendors in `llm_call`, people's own limits in `usage_limit`. */
@Singleton
final class PostgresUsageStore implements UsageStore {
  private final LlmCallRows calls;
  private final UsageLimitRows limits;
  private final ReservationRows reservations;
  private final PostgresTransactions transactions;

  PostgresUsageStore(
      LlmCallRows calls,
      UsageLimitRows limits,
      ReservationRows reservations,
      PostgresTransactions transactions) {
    this.calls = calls;
    this.limits = limits;
    this.reservations = reservations;
    this.transactions = transactions;
  }

  @Override
  public void append(LlmCall call) {
    transactions.run(Identity.ofOwner(call.owner()), () -> calls.insert(LlmCallRow.of(call)));
  }

  @Override
  public List<ModelUsage> ofPerson(UserId owner, LocalDate from, LocalDate to) {
    return transactions.asOwner(
        owner,
        () ->
            calls.ofPerson(owner.value(), begin(from), end(to)).stream()
                .map(UsageRow.OfModel::toUsage)
                .toList());
  }

  @Override
  public long tokensSince(UserId owner, Instant since) {
    return transactions.asOwner(owner, () -> calls.tokensSince(owner.value(), since));
  }

  @Override
  public boolean reserve(Reservation wanted, Instant since, long limit) {
    UUID owner = wanted.owner().value();
    return transactions.asOwner(
        wanted.owner(),
        () -> {
          reservations.lockOwn(owner);
          reservations.deleteExpired(owner, wanted.now());
          boolean left = reservations.leaves(owner, since, limit);
          if (left) {
            reservations.insert(ReservationRow.of(wanted));
          }
          return left;
        });
  }

  @Override
  public void release(UserId owner, UUID reservation) {
    transactions.run(
        Identity.ofOwner(owner), () -> reservations.delete(owner.value(), reservation));
  }

  @Override
  public int releaseAll() {
    return transactions.as(Identity.SERVER, reservations::deleteEverybodys);
  }

  @Override
  public OptionalLong limitOf(UserId owner) {
    return transactions.asOwner(
        owner,
        () ->
            limits.findByUserId(owner.value()).stream()
                .mapToLong(UsageLimitRow::monthlyTokens)
                .findFirst());
  }

  @Override
  public void setLimit(UserId owner, @Nullable Long monthlyTokens) {
    transactions.run(
        Identity.ofOwner(owner),
        () -> {
          if (monthlyTokens == null) {
            limits.delete(owner.value());
          } else {
            limits.save(new UsageLimitRow(owner.value(), monthlyTokens));
          }
        });
  }

  @Override
  public List<DayUsage> byDay(LocalDate from, LocalDate to) {
    return transactions.as(
        Identity.DIRECTORY,
        () -> calls.byDay(begin(from), end(to)).stream().map(UsageRow.OfDay::toUsage).toList());
  }

  @Override
  public List<PersonUsage> byPerson(LocalDate from, LocalDate to) {
    return transactions.as(
        Identity.DIRECTORY,
        () ->
            calls.byPerson(begin(from), end(to)).stream().map(UsageRow.OfPerson::toUsage).toList());
  }

  @Override
  public int deleteBefore(Instant before) {
    return transactions.as(Identity.SERVER, () -> calls.deleteBefore(before));
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment after that day. */
  private static Instant end(LocalDate day) {
    return begin(day.plusDays(1));
  }
}
