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
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Calls of agents to their vendors in `llm_call`, people's own limits in `usage_limit`, sums of
 * what is used of shared accounts in `provider_share_use`.
 */
@Singleton
final class PostgresUsageStore implements UsageStore {
  private final LlmCallRows calls;
  private final UsageLimitRows limits;
  private final ShareRows shares;
  private final PostgresTransactions transactions;

  PostgresUsageStore(
      LlmCallRows calls,
      UsageLimitRows limits,
      ShareRows shares,
      PostgresTransactions transactions) {
    this.calls = calls;
    this.limits = limits;
    this.shares = shares;
    this.transactions = transactions;
  }

  @Override
  public void append(LlmCall call) {
    transactions.run(
        Identity.ofOwner(call.owner()),
        () -> {
          calls.insert(LlmCallRow.of(call));
          UserId lender = call.lender();
          if (lender != null) {
            transactions.run(Identity.ofLender(lender), () -> addUse(lender, call));
          }
        });
  }

  private void addUse(UserId lender, LlmCall call) {
    shares.addUse(
        lender.value(),
        call.provider().value(),
        call.owner().value(),
        YearMonth.from(call.startedAt().atZone(ZoneOffset.UTC)).atDay(1),
        call.usage().total());
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
