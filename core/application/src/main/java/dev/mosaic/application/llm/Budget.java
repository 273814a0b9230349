package dev.mosaic.application.llm;

import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.TokenLimits;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.UsageStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What a person's agent may still use in this calendar month, and of it what others share. */
public final class Budget {
  /** After that, what a call set aside counts no more, however it was lost. */
  private static final Duration LONGEST_CALL = Duration.ofHours(1);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final UsageStore usage;
  private final ShareStore shares;
  private final ContainerFacts facts;
  private final AgentPolicies policies;
  private final Clock clock;
  private final Map<UserId, MonthlyUse> uses = new ConcurrentHashMap<>();
  private final Map<Loan, MonthlyUse> loans = new ConcurrentHashMap<>();

  public Budget(
      UsageStore usage,
      ShareStore shares,
      ContainerFacts facts,
      AgentPolicies policies,
      Clock clock) {
    this.usage = usage;
    this.shares = shares;
    this.facts = facts;
    this.policies = policies;
    this.clock = clock;
  }

  /** An account somebody uses that is not theirs. */
  private record Loan(UserId user, ProviderId account) {}

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
    return limit == null ? Optional.of(Hold.NONE) : hold(useOf(owner), estimate, limit);
  }

  /**
   * Like {@link #hold(UserId, long)}, of what the owner of an account allows each person it is
   * shared with. Nobody limits their own account.
   */
  Optional<Hold> holdOf(Route route, long sentBytes) {
    SharedAccount loan = route.loan();
    Long limit = loan == null ? null : loan.monthlyTokens();
    return limit == null
        ? Optional.of(Hold.NONE)
        : hold(useOf(loanOf(route)), route.estimate(sentBytes), limit);
  }

  /** What is said where {@link #holdOf} is empty. */
  ProviderFault usedUp(Route route) {
    return LoanFaults.usedUp(Objects.requireNonNull(route.loan()), DAY.format(nextMonth()));
  }

  private Optional<Hold> hold(MonthlyUse use, long estimate, long limit) {
    Instant now = clock.instant();
    MonthlyUse.Reservation wanted =
        new MonthlyUse.Reservation(UUID.randomUUID(), estimate, now.plus(LONGEST_CALL));
    return use.reserve(wanted, monthBegan(), now, limit)
        ? Optional.of(() -> use.release(wanted))
        : Optional.empty();
  }

  /** Writes down what a call used. */
  void append(LlmCall call) {
    Runnable writing = () -> usage.append(call);
    useOf(call.owner())
        .append(
            call,
            call.lender() == null
                ? writing
                : () -> useOf(new Loan(call.owner(), call.provider())).append(call, writing));
  }

  private MonthlyUse useOf(UserId owner) {
    return uses.computeIfAbsent(
        owner, fresh -> new MonthlyUse(month -> usage.tokensSince(fresh, month)));
  }

  private MonthlyUse useOf(Loan loan) {
    return loans.computeIfAbsent(
        loan,
        fresh ->
            new MonthlyUse(
                month -> shares.tokensUsed(fresh.user(), fresh.account(), monthOf(month))));
  }

  private static Loan loanOf(Route route) {
    return new Loan(route.user(), route.account().id());
  }

  private static YearMonth monthOf(Instant time) {
    return YearMonth.from(time.atZone(ZoneOffset.UTC));
  }

  /** Tokens set aside for one call, until it is closed. */
  interface Hold extends AutoCloseable {
    /** Where nothing limits, nothing is set aside. */
    Hold NONE = () -> {};

    @Override
    void close();

    /** This one and another, closed together. */
    default Hold and(Hold other) {
      return () -> {
        close();
        other.close();
      };
    }
  }

  /** When calls may be made again; empty while they may. */
  public Optional<Instant> usedUpUntil(UserId owner) {
    if (limits(facts.limitOf(owner)).effective() == null) {
      return Optional.empty();
    }
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
