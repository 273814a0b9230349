package dev.mosaic.adapters.http.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final MemoryBudget<String> budget = new MemoryBudget<>(6_400, 2_000);

  @Test
  void nobodyHasMoreThanTheirShare() {
    assertThat(budget.take("ada", 2_000)).isTrue();
    assertThat(budget.take("ada", 1)).isFalse();

    assertThat(budget.take("bob", 2_000)).isTrue();
  }

  @Test
  void theLastQuarterIsForSmallBodiesOfThoseWhoHoldNothing() {
    budget.take("ada", 2_000);
    budget.take("bob", 2_000);
    budget.take("eve", 800);

    assertThat(budget.take("eve", 100)).isFalse();
    assertThat(budget.take("otto", 101)).isFalse();
    assertThat(budget.take("otto", 100)).isTrue();
    assertThat(budget.take("otto", 100)).isFalse();
  }

  @Test
  void whatIsGivenBackIsThereForTheNext() {
    budget.take("ada", 2_000);

    budget.giveBack("ada", 2_000);

    assertThat(budget.taken()).isZero();
    assertThat(budget.take("ada", 2_000)).isTrue();
  }

  @Test
  void oneWhoWaitsGetsItAsSoonAsItIsThere() throws Exception {
    budget.take("ada", 2_000);
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(() -> takePatiently("ada", 1_000));

    budget.giveBack("ada", 2_000);

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(budget.taken()).isEqualTo(1_000);
  }

  @Test
  void nobodyWaitsForWhatCanNeverBeOrForLongerThanTheyWant() throws Exception {
    assertThat(budget.take("ada", 2_001, LONG)).isFalse();
    budget.take("ada", 2_000);
    assertThat(budget.take("ada", 1, Duration.ofMillis(1))).isFalse();
  }

  private boolean takePatiently(String who, long bytes) {
    try {
      return budget.take(who, bytes, LONG);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
