package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.llm.DayUsage;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.llm.PersonUsage;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link UsageStore} does. Each test begins with an empty one. */
public abstract class UsageStoreContract {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate SECOND = FIRST.plusDays(1);
  private static final Instant MORNING = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T23:59:59.999Z");
  private static final Instant NEXT_DAY = Instant.parse("2026-03-02T00:00:00Z");

  /** More than an `int` holds, and each kind its own number. */
  private static final TokenUsage MUCH =
      new TokenUsage(3_000_000_000L, 4_000, 500_000, 60_000, false);

  private static final TokenUsage LITTLE = new TokenUsage(10, 2, 0, 0, false);
  private static final TokenUsage GUESSED = new TokenUsage(7, 1, 0, 0, true);

  private UserId ada;
  private UserId bob;

  protected abstract UsageStore usage();

  protected abstract UserStore users();

  @BeforeEach
  void twoPeopleJoin() {
    ada = People.joined(users());
    bob = People.joined(users());
  }

  @Test
  void knowsOfNothingBeforeTheFirstCall() {
    assertThat(usage().ofPerson(ada, FIRST, SECOND)).isEmpty();
    assertThat(usage().tokensSince(ada, MORNING)).isZero();
    assertThat(usage().byDay(FIRST, SECOND)).isEmpty();
    assertThat(usage().byPerson(FIRST, SECOND)).isEmpty();
  }

  @Test
  void sumsAPersonsCallsByDayAccountAndModelNewestDayFirst() {
    usage().append(Calls.answered(ada, MORNING, "b/model", MUCH));
    usage().append(Calls.answered(ada, MIDNIGHT, "b/model", LITTLE));
    usage().append(Calls.answered(ada, NEXT_DAY, "b/model", LITTLE));
    usage().append(Calls.answered(ada, MORNING, "a", LITTLE));
    usage().append(Calls.answeredBy("another", ada, MORNING, "z", LITTLE));
    usage().append(Calls.answered(bob, MORNING, "b/model", MUCH));

    assertThat(usage().ofPerson(ada, FIRST, SECOND))
        .containsExactly(
            row(SECOND, "mine", "b/model", 1, 0, LITTLE),
            row(FIRST, "another", "z", 1, 0, LITTLE),
            row(FIRST, "mine", "a", 1, 0, LITTLE),
            row(FIRST, "mine", "b/model", 2, 0, MUCH.plus(LITTLE)));
  }

  @Test
  void takesBothDaysInAndNoOther() {
    usage().append(Calls.answered(ada, MORNING.minusMillis(1), "m", MUCH));
    usage().append(Calls.answered(ada, MORNING, "m", LITTLE));
    usage().append(Calls.answered(ada, MIDNIGHT, "m", LITTLE));
    usage().append(Calls.answered(ada, NEXT_DAY, "m", MUCH));

    assertThat(usage().ofPerson(ada, FIRST, FIRST))
        .containsExactly(row(FIRST, "mine", "m", 2, 0, LITTLE.plus(LITTLE)));
    assertThat(usage().byDay(FIRST, FIRST))
        .containsExactly(new DayUsage(FIRST, 2, 0, LITTLE.plus(LITTLE)));
    assertThat(usage().byPerson(FIRST, FIRST))
        .containsExactly(new PersonUsage(ada, 2, 0, LITTLE.plus(LITTLE)));
  }

  @Test
  void countsWhatFailedButNotWhatWasCancelledAsFailed() {
    for (CallEnd end : CallEnd.values()) {
      usage().append(Calls.ended(end, ada, MORNING, "m"));
    }

    assertThat(usage().ofPerson(ada, FIRST, FIRST))
        .containsExactly(row(FIRST, "mine", "m", 4, 2, TokenUsage.NONE));
    assertThat(usage().byDay(FIRST, FIRST))
        .containsExactly(new DayUsage(FIRST, 4, 2, TokenUsage.NONE));
    assertThat(usage().byPerson(FIRST, FIRST))
        .containsExactly(new PersonUsage(ada, 4, 2, TokenUsage.NONE));
  }

  @Test
  void marksASumAsEstimatedWhereOnePartOfItIs() {
    usage().append(Calls.answered(ada, MORNING, "m", LITTLE));
    usage().append(Calls.answered(ada, MORNING, "m", GUESSED));
    usage().append(Calls.answered(ada, MORNING, "told", LITTLE));

    assertThat(usage().ofPerson(ada, FIRST, FIRST))
        .containsExactly(
            row(FIRST, "mine", "m", 2, 0, new TokenUsage(17, 3, 0, 0, true)),
            row(FIRST, "mine", "told", 1, 0, LITTLE));
  }

  @Test
  void addsUpWhatAPersonUsedSinceAMoment() {
    usage().append(Calls.answered(ada, MORNING, "m", MUCH));
    usage().append(Calls.answered(ada, NEXT_DAY, "m", MUCH));
    usage().append(Calls.answered(ada, NEXT_DAY.plusSeconds(1), "n", LITTLE));
    usage().append(Calls.answered(bob, NEXT_DAY, "m", MUCH));

    assertThat(usage().tokensSince(ada, NEXT_DAY)).isEqualTo(MUCH.total() + LITTLE.total());
    assertThat(usage().tokensSince(ada, NEXT_DAY.plusSeconds(2))).isZero();
  }

  @Test
  void sumsUpEverybodyByDayAndByPerson() {
    usage().append(Calls.answered(ada, MORNING, "m", LITTLE));
    usage().append(Calls.answered(ada, NEXT_DAY, "n", LITTLE));
    usage().append(Calls.answered(bob, MORNING, "o", MUCH));

    assertThat(usage().byDay(FIRST, SECOND))
        .containsExactly(
            new DayUsage(SECOND, 1, 0, LITTLE), new DayUsage(FIRST, 2, 0, LITTLE.plus(MUCH)));
    assertThat(usage().byPerson(FIRST, SECOND))
        .containsExactly(
            new PersonUsage(bob, 1, 0, MUCH), new PersonUsage(ada, 2, 0, LITTLE.plus(LITTLE)));
  }

  @Test
  void losesNoneOfParallelCalls() {
    ConcurrentCalls.call(
        20,
        i -> {
          usage().append(Calls.answered(ada, MORNING, "m", LITTLE));
          return true;
        });

    assertThat(usage().tokensSince(ada, MORNING)).isEqualTo(20 * LITTLE.total());
  }

  @Test
  void forgetsWhatBeganBeforeAMoment() {
    usage().append(Calls.answered(ada, MORNING, "m", MUCH));
    usage().append(Calls.answered(bob, MIDNIGHT, "m", MUCH));
    usage().append(Calls.answered(ada, NEXT_DAY, "m", LITTLE));

    assertThat(usage().deleteBefore(NEXT_DAY)).isEqualTo(2);
    assertThat(usage().deleteBefore(NEXT_DAY)).isZero();

    assertThat(usage().byPerson(FIRST, SECOND)).containsExactly(new PersonUsage(ada, 1, 0, LITTLE));
  }

  @Test
  void sumsWhatNoNumberHolds() {
    TokenUsage most =
        new TokenUsage(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, false);
    usage().append(Calls.answered(ada, MORNING, "m", most));
    usage().append(Calls.answered(ada, MORNING, "m", most));

    assertThat(usage().tokensSince(ada, MORNING)).isEqualTo(Long.MAX_VALUE);
    assertThat(usage().ofPerson(ada, FIRST, FIRST))
        .containsExactly(row(FIRST, "mine", "m", 2, 0, most));
    assertThat(usage().byDay(FIRST, FIRST)).containsExactly(new DayUsage(FIRST, 2, 0, most));
    assertThat(usage().byPerson(FIRST, FIRST)).containsExactly(new PersonUsage(ada, 2, 0, most));
  }

  @Test
  void marksASumAsToldWronglyWhereOnePartOfItIs() {
    TokenUsage cut = new TokenUsage(100, 1, 0, 0, false, true);
    usage().append(Calls.answered(ada, MORNING, "m", LITTLE));
    usage().append(Calls.answered(ada, MORNING, "m", cut));

    assertThat(usage().ofPerson(ada, FIRST, FIRST))
        .containsExactly(row(FIRST, "mine", "m", 2, 0, LITTLE.plus(cut)));
    assertThat(usage().byDay(FIRST, FIRST))
        .containsExactly(new DayUsage(FIRST, 2, 0, LITTLE.plus(cut)));
  }

  @Test
  void keepsAPersonsLimitUntilItIsLifted() {
    usage().setLimit(ada, 5_000_000_000L);
    assertThat(usage().limitOf(ada)).hasValue(5_000_000_000L);
    assertThat(usage().limitOf(bob)).isEmpty();

    usage().setLimit(ada, 1L);
    assertThat(usage().limitOf(ada)).hasValue(1);

    usage().setLimit(ada, null);
    usage().setLimit(ada, null);
    assertThat(usage().limitOf(ada)).isEmpty();
  }

  private static ModelUsage row(
      LocalDate day, String provider, String model, long calls, long failed, TokenUsage tokens) {
    return new ModelUsage(day, new ProviderName(provider), model, calls, failed, tokens);
  }
}
