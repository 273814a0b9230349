package dev.mosaic.application.llm;

import dev.mosaic.application.settings.AgentPolicies;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UsageStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What a person's agent may still use in this calendar month. */
public final class Budget {
  private final UsageStore usage;
  private final AgentPolicies policies;
  private final Clock clock;

  public Budget(UsageStore usage, AgentPolicies policies, Clock clock) {
    this.usage = usage;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param own what its owner allows; null without such a limit
   * @param instance what the administrator allows everybody; null without such a limit
   * @param used tokens of all kinds since the month began
   * @param resetsAt when the next month begins, UTC
   */
  public record Standing(@Nullable Long own, @Nullable Long instance, long used, Instant resetsAt) {
    /** The lesser of the two limits; null without any. */
    public @Nullable Long effective() {
      if (own == null || instance == null) {
        return own == null ? instance : own;
      }
      return Math.min(own, instance);
    }
  }

  public Standing standingOf(UserId owner) {
    OptionalLong own = usage.limitOf(owner);
    return new Standing(
        own.isPresent() ? own.getAsLong() : null,
        policies.current().monthlyTokens(),
        usage.tokensSince(owner, monthBegan()),
        nextMonth());
  }

  /** Whether no call may be made any more. A call under way is not cut off. */
  boolean isUsedUp(UserId owner) {
    OptionalLong own = usage.limitOf(owner);
    Long instance = policies.current().monthlyTokens();
    LongStream limits =
        LongStream.concat(
            own.stream(), instance == null ? LongStream.empty() : LongStream.of(instance));
    OptionalLong least = limits.min();
    return least.isPresent() && usage.tokensSince(owner, monthBegan()) >= least.getAsLong();
  }

  Instant nextMonth() {
    return today().plusMonths(1).withDayOfMonth(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private Instant monthBegan() {
    return today().withDayOfMonth(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
