package dev.mosaic.application.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.llm.MonthlyUse.Reservation;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.testkit.store.Calls;
import dev.mosaic.testkit.store.ConcurrentCalls;
import dev.mosaic.testkit.store.InMemoryUsageStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a month's use counts, however it is asked and written down at once. */
class MonthlyUseTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant NOW = MARCH.plusSeconds(100_000);

  private final UserId ada = UserId.random();
  private final InMemoryUsageStore stored = new InMemoryUsageStore();
  private final AtomicInteger sums = new AtomicInteger();
  private Runnable beforeAnswer = () -> {};
  private final UsageStore watched = watched();
  private final MonthlyUse use = new MonthlyUse(month -> watched.tokensSince(ada, month));

  @Test
  void asksTheStoreOnceAMonth() {
    stored.append(call(NOW, 10));
    for (int i = 0; i < 5; i++) {
      assertThat(leaves(NOW, 11)).isTrue();
      assertThat(leaves(NOW, 10)).isFalse();
    }
    assertThat(sums).hasValue(1);

    assertThat(use.reserve(wanted(1, APRIL), APRIL, APRIL, 1)).isTrue();
    assertThat(sums).hasValue(2);
  }

  @Test
  void countsWhatIsWrittenDownExactly() {
    assertThat(leaves(NOW, 1)).isTrue();

    ConcurrentCalls.call(
        50,
        i -> {
          append(call(NOW, 7));
          return true;
        });

    assertThat(leaves(NOW, 50 * 7)).isFalse();
    assertThat(leaves(NOW, 50 * 7 + 1)).isTrue();
    assertThat(stored.tokensSince(ada, MARCH)).isEqualTo(50 * 7);
  }

  @Test
  void missesNoCallThatIsWrittenDownWhileTheSumIsRead() throws Exception {
    Thread writing = Thread.ofPlatform().unstarted(() -> append(call(NOW, 7)));
    // The sum is read already: what is written from here on is not in it.
    beforeAnswer =
        () -> {
          writing.start();
          while (writing.getState() != Thread.State.WAITING
              && writing.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
          }
        };
    assertThat(leaves(NOW, 100)).isTrue();
    writing.join();

    assertThat(leaves(NOW, 7)).isFalse();
    assertThat(leaves(NOW, 8)).isTrue();
  }

  @Test
  void letsNoMoreBeSetAsideAtOnceThanFits() {
    List<Boolean> taken =
        ConcurrentCalls.call(50, i -> use.reserve(wanted(10, NOW), MARCH, NOW, 30));

    assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(3);
  }

  @Test
  void countsWhatIsSetAsideUntilItIsGivenBackOrExpires() {
    Reservation first = wanted(30, NOW);
    assertThat(use.reserve(first, MARCH, NOW, 30)).isTrue();
    assertThat(leaves(NOW, 30)).isFalse();
    use.release(first);
    use.release(first);

    assertThat(use.reserve(wanted(30, NOW), MARCH, NOW, 30)).isTrue();
    assertThat(leaves(NOW.plusSeconds(59), 30)).isFalse();
    assertThat(leaves(NOW.plusSeconds(60), 30)).isTrue();
  }

  @Test
  void countsACallToTheMonthItBeganIn() {
    assertThat(use.reserve(wanted(1, APRIL), APRIL, APRIL, 1)).isTrue();

    append(call(APRIL.minusMillis(1), 100));
    assertThat(use.reserve(wanted(1, APRIL), APRIL, APRIL.plusSeconds(60), 1)).isTrue();
    append(call(APRIL, 100));
    assertThat(use.reserve(wanted(1, APRIL), APRIL, APRIL.plusSeconds(120), 100)).isFalse();
  }

  @Test
  void countsWhatCouldNotBeWrittenDown() {
    assertThat(leaves(NOW, 1)).isTrue();
    LlmCall strange = Calls.answered(UserId.random(), NOW, "m", new TokenUsage(7, 0, 0, 0, false));
    beforeAnswer =
        () -> {
          throw new IllegalStateException("the database is away");
        };

    assertThatThrownBy(() -> append(strange)).isInstanceOf(IllegalStateException.class);

    assertThat(leaves(NOW, 7)).isFalse();
  }

  @Test
  void addsUpWhatNoNumberHolds() {
    append(call(NOW, Long.MAX_VALUE));
    assertThat(leaves(NOW, Long.MAX_VALUE)).isFalse();
    append(call(NOW, Long.MAX_VALUE));

    assertThat(leaves(NOW, Long.MAX_VALUE)).isFalse();
  }

  private void append(LlmCall call) {
    use.append(call, () -> watched.append(call));
  }

  private boolean leaves(Instant now, long limit) {
    Reservation wanted = wanted(1, now);
    boolean reserved = use.reserve(wanted, MARCH, now, limit);
    if (reserved) {
      use.release(wanted);
    }
    return reserved;
  }

  private static Reservation wanted(long tokens, Instant now) {
    return new Reservation(UUID.randomUUID(), tokens, now.plusSeconds(60));
  }

  private LlmCall call(Instant at, long tokens) {
    return Calls.answered(ada, at, "m", new TokenUsage(tokens, 0, 0, 0, false));
  }

  /** The store, which counts sums and does something before it answers. */
  private UsageStore watched() {
    return (UsageStore)
        Proxy.newProxyInstance(
            UsageStore.class.getClassLoader(),
            new Class<?>[] {UsageStore.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(stored, arguments);
                boolean sum = method.getName().equals("tokensSince");
                sums.addAndGet(sum ? 1 : 0);
                Runnable once = beforeAnswer;
                beforeAnswer = () -> {};
                once.run();
                return answer;
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
