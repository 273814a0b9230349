package dev.mosaic.application.llm;

import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.domain.llm.TokenLimits;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UsageStore.Reservation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What a person's agent may still use in this calendar month. */
public final class Budget {
  private static final System.Logger LOG = System.getLogger(Budget.class.getName());

  /** After that, what a call set aside counts no more, however it was lost. */
  private static final Duration LONGEST_CALL = Duration.ofHours(1);

  private final UsageStore usage;
  private final ContainerFacts facts;
  private final AgentPolicies policies;
  private final Clock clock;

  public Budget(UsageStore usage, ContainerFacts facts, AgentPolicies policies, Clock clock) {
    this.usage = usage;
    this.facts = facts;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param used tokens of all kinds since the month began
   * @param resetsAt when the next month begins, UTC
   */
  public record Standing(TokenLimits limits, long used, Instant resetsAt) {
    boolean isUsedUp() {
      return limits.areUsedUpBy(used);
    }
  }

  public Standing standingOf(UserId owner) {
    return new Standing(
        limits(usage.limitOf(owner)), usage.tokensSince(owner, monthBegan()), nextMonth());
  }

  private TokenLimits limits(OptionalLong own) {
    return new TokenLimits(
        own.isPresent() ? own.getAsLong() : null, policies.current().monthlyTokens());
  }

  /**
   * Sets tokens aside for a call about to be made. Empty if what was used and what is set aside for
   * calls under way leaves nothing: however many calls come at once, use exceeds the limit by no
   * more than one of them. A call under way is not cut off.
   *
   * @param estimate what the call may use at most
   */
  Optional<Hold> hold(UserId owner, long estimate) {
    Long limit = limits(facts.limitOf(owner)).effective();
    if (limit == null) {
      return Optional.of(Hold.NONE);
    }
    Instant now = clock.instant();
    Reservation wanted =
        new Reservation(UUID.randomUUID(), owner, estimate, now, now.plus(LONGEST_CALL));
    return usage.reserve(wanted, monthBegan(), limit)
        ? Optional.of(() -> release(wanted))
        : Optional.empty();
  }

  /** Tokens set aside for one call, until it is closed. */
  interface Hold extends AutoCloseable {
    /** Where nothing limits, nothing is set aside. */
    Hold NONE = () -> {};

    @Override
    void close();
  }

  private void release(Reservation reservation) {
    // A call that was given up leaves its thread interrupted; the database would not talk to it.
    boolean interrupted = Thread.interrupted();
    try {
      usage.release(reservation.owner(), reservation.id());
    } catch (RuntimeException notReleased) {
      // It ends by itself in time.
      LOG.log(System.Logger.Level.ERROR, "tokens stay set aside for a while", notReleased);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** When calls may be made again; empty while they may. */
  public Optional<Instant> usedUpUntil(UserId owner) {
    Standing standing = standingOf(owner);
    return standing.isUsedUp() ? Optional.of(standing.resetsAt()) : Optional.empty();
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
