package dev.mosaic.testkit.store;

import static java.util.Comparator.comparing;

import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.llm.DayUsage;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.llm.PersonUsage;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UsageStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls in memory, summed up when asked for. */
public final class InMemoryUsageStore implements UsageStore, Rollbackable, Forgetful {
  private final Rows<UUID, LlmCall> calls = new Rows<>();
  private final Rows<UserId, Long> limits = new Rows<>();

  /** Every call so far, oldest first. */
  public List<LlmCall> calls() {
    return calls.with(rows -> List.copyOf(rows.values()));
  }

  @Override
  public void append(LlmCall call) {
    calls.with(rows -> rows.put(call.id(), call) == null);
  }

  @Override
  public List<ModelUsage> ofPerson(UserId owner, LocalDate from, LocalDate to) {
    record Key(LocalDate day, ProviderName provider, String model) {}
    return grouped(
            between(from, to).stream().filter(call -> call.owner().equals(owner)).toList(),
            call -> new Key(dayOf(call), call.providerName(), call.model()))
        .entrySet()
        .stream()
        .map(
            group ->
                new ModelUsage(
                    group.getKey().day(),
                    group.getKey().provider(),
                    group.getKey().model(),
                    group.getValue().size(),
                    failed(group.getValue()),
                    tokens(group.getValue())))
        .sorted(
            comparing(ModelUsage::day)
                .reversed()
                .thenComparing(row -> row.provider().value())
                .thenComparing(ModelUsage::model))
        .toList();
  }

  @Override
  public long tokensSince(UserId owner, Instant since) {
    return calls().stream()
        .filter(call -> call.owner().equals(owner) && !call.startedAt().isBefore(since))
        .map(LlmCall::usage)
        .reduce(TokenUsage.NONE, TokenUsage::plus)
        .total();
  }

  @Override
  public OptionalLong limitOf(UserId owner) {
    return limits
        .with(rows -> Optional.ofNullable(rows.get(owner)))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  @Override
  public void setLimit(UserId owner, @Nullable Long monthlyTokens) {
    limits.with(
        rows ->
            Optional.ofNullable(
                monthlyTokens == null ? rows.remove(owner) : rows.put(owner, monthlyTokens)));
  }

  @Override
  public List<DayUsage> byDay(LocalDate from, LocalDate to) {
    return grouped(between(from, to), InMemoryUsageStore::dayOf).entrySet().stream()
        .map(
            group ->
                new DayUsage(
                    group.getKey(),
                    group.getValue().size(),
                    failed(group.getValue()),
                    tokens(group.getValue())))
        .sorted(comparing(DayUsage::day).reversed())
        .toList();
  }

  @Override
  public List<PersonUsage> byPerson(LocalDate from, LocalDate to) {
    return grouped(between(from, to), LlmCall::owner).entrySet().stream()
        .map(
            group ->
                new PersonUsage(
                    group.getKey(),
                    group.getValue().size(),
                    failed(group.getValue()),
                    tokens(group.getValue())))
        .sorted(comparing((PersonUsage row) -> row.tokens().total()).reversed())
        .toList();
  }

  @Override
  public int deleteBefore(Instant before) {
    return calls.with(
        rows -> {
          int size = rows.size();
          rows.values().removeIf(call -> call.startedAt().isBefore(before));
          return size - rows.size();
        });
  }

  @Override
  public long forget(UserId person) {
    limits.remove((owner, limit) -> owner.equals(person));
    return calls.remove((id, call) -> call.owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    Runnable earlierCalls = calls.snapshot();
    Runnable earlierLimits = limits.snapshot();
    return () -> {
      earlierCalls.run();
      earlierLimits.run();
    };
  }

  private List<LlmCall> between(LocalDate from, LocalDate to) {
    return calls().stream()
        .filter(call -> !dayOf(call).isBefore(from) && !dayOf(call).isAfter(to))
        .toList();
  }

  private static <K> Map<K, List<LlmCall>> grouped(List<LlmCall> all, Function<LlmCall, K> by) {
    return all.stream().collect(Collectors.groupingBy(by));
  }

  private static LocalDate dayOf(LlmCall call) {
    return call.startedAt().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static long failed(List<LlmCall> some) {
    return some.stream()
        .filter(call -> call.end() == CallEnd.FAILED || call.end() == CallEnd.CUT_OFF)
        .count();
  }

  private static TokenUsage tokens(List<LlmCall> some) {
    return some.stream().map(LlmCall::usage).reduce(TokenUsage.NONE, TokenUsage::plus);
  }
}
