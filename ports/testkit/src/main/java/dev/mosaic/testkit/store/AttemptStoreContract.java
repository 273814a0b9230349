package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.ports.store.AttemptStore;
import dev.mosaic.ports.store.AttemptStore.Count;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link AttemptStore} does. Each test begins with an empty one. */
public abstract class AttemptStoreContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Instant END = NOW.plus(WINDOW);
  private static final String KEY = "name:ada";

  protected abstract AttemptStore attempts();

  @Test
  void countsWithinOneWindowThatIsNotMoved() {
    assertThat(attempts().find(KEY, NOW)).isEmpty();

    assertThat(attempts().add(KEY, NOW, WINDOW)).isEqualTo(new Count(1, END));
    assertThat(attempts().add(KEY, NOW.plusSeconds(60), WINDOW)).isEqualTo(new Count(2, END));

    assertThat(attempts().find(KEY, END.minusSeconds(1))).contains(new Count(2, END));
  }

  @Test
  void beginsAnewOnceTheWindowIsOver() {
    attempts().add(KEY, NOW, WINDOW);
    attempts().add(KEY, NOW, WINDOW);

    assertThat(attempts().find(KEY, END)).isEmpty();
    assertThat(attempts().add(KEY, END, WINDOW)).isEqualTo(new Count(1, END.plus(WINDOW)));
  }

  @Test
  void keepsKeysApart() {
    attempts().add(KEY, NOW, WINDOW);

    assertThat(attempts().add("address:192.0.2.1", NOW, WINDOW).failures()).isEqualTo(1);
    assertThat(attempts().find("name:bob", NOW)).isEmpty();
  }

  @Test
  void takesAKeyOfTwoHundredCharacters() {
    String longest = "k".repeat(200);

    attempts().add(longest, NOW, WINDOW);

    assertThat(attempts().find(longest, NOW)).isPresent();
  }

  @Test
  void forgetsAKey() {
    attempts().add(KEY, NOW, WINDOW);
    attempts().add("other", NOW, WINDOW);

    attempts().forget(KEY);
    attempts().forget(KEY);

    assertThat(attempts().find(KEY, NOW)).isEmpty();
    assertThat(attempts().find("other", NOW)).isPresent();
  }

  @Test
  void forgetsWindowsThatAreOver() {
    attempts().add(KEY, NOW, WINDOW);
    attempts().add("later", NOW.plusSeconds(60), WINDOW);

    assertThat(attempts().deleteExpired(END.minusSeconds(1))).isZero();
    assertThat(attempts().deleteExpired(END)).isEqualTo(1);

    assertThat(attempts().find("later", END)).isPresent();
  }

  @Test
  void aHundredParallelFailuresCountAsAHundred() {
    List<Count> counts = ConcurrentCalls.call(100, i -> attempts().add(KEY, NOW, WINDOW));

    assertThat(attempts().find(KEY, NOW)).contains(new Count(100, END));
    assertThat(counts)
        .extracting(Count::failures)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
  }
}
