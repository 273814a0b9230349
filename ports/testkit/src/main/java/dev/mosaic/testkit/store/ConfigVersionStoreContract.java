package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.domain.settings.ConfigVersion.Result;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ConfigVersionStore} does. */
public abstract class ConfigVersionStoreContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private UserId ada;
  private UserId bob;

  protected abstract ConfigVersionStore versions();

  protected abstract UserStore users();

  @BeforeEach
  void twoPeopleJoin() {
    ada = People.joined(users());
    bob = People.joined(users());
  }

  @Test
  void hasNothingBeforeTheFirstSave() {
    assertThat(versions().list(ada)).isEmpty();
    assertThat(versions().find(ada, 1)).isEmpty();
    assertThat(versions().lastThatRan(ada)).isEmpty();
  }

  @Test
  void keepsEveryFieldOfAFullAndOfAnEmptyConfig() {
    AgentConfig full =
        new AgentConfig(
            ada,
            ProviderId.random(),
            ModelRef.parse("primaryModel", "mine/vendor/model:free"),
            List.of(
                ModelRef.parse("fallbackModels", "mine/b"),
                ModelRef.parse("fallbackModels", "mine/a")),
            "Speak “plainly”.\nAlways.",
            64_000,
            2_048);

    ConfigVersion first = versions().append(full, HALF_AN_HOUR, Origin.SAVED, NOW);
    ConfigVersion second =
        versions()
            .append(
                AgentConfig.empty(ada), Duration.ofMinutes(5), Origin.RETURNED, NOW.plusSeconds(1));

    assertThat(first)
        .isEqualTo(
            new ConfigVersion(1, full, HALF_AN_HOUR, NOW, Origin.SAVED, Result.UNTRIED, null));
    assertThat(versions().find(ada, 1)).contains(first);
    assertThat(versions().find(ada, 2)).contains(second);
    assertThat(versions().list(ada)).containsExactly(second, first);
  }

  @Test
  void countsAndShowsEachPersonsOwn() {
    ConfigVersion adas = saved(ada);
    ConfigVersion bobs = saved(bob);
    versions().note(bob, 1, Result.RAN, null);

    assertThat(List.of(adas.number(), bobs.number())).containsExactly(1, 1);
    assertThat(versions().list(ada)).containsExactly(adas);
    assertThat(versions().lastThatRan(ada)).isEmpty();
  }

  @Test
  void givesParallelSavesDifferentNumbers() {
    List<Integer> numbers = ConcurrentCalls.call(20, i -> saved(ada).number());

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void forgetsTheOldestAndKeepsCounting() {
    for (int i = 0; i < ConfigVersion.KEPT + 2; i++) {
      saved(ada);
    }

    assertThat(versions().list(ada)).hasSize(ConfigVersion.KEPT);
    assertThat(versions().list(ada).getFirst().number()).isEqualTo(ConfigVersion.KEPT + 2);
    assertThat(versions().find(ada, 2)).isEmpty();
    assertThat(versions().find(ada, 3)).isPresent();
  }

  @Test
  void notesWhatBecameOfAVersion() {
    saved(ada);
    saved(ada);

    versions().note(ada, 1, Result.RAN, null);
    versions().note(ada, 2, Result.REFUSED, "The agent does not know that model.");

    assertThat(versions().list(ada))
        .extracting(ConfigVersion::result)
        .containsExactly(Result.REFUSED, Result.RAN);
    assertThat(versions().find(ada, 2).orElseThrow().reason())
        .isEqualTo("The agent does not know that model.");
    versions().note(ada, 2, Result.RAN, null);
    assertThat(versions().find(ada, 2).orElseThrow().reason()).isNull();
  }

  @Test
  void findsTheNewestThatRan() {
    for (int i = 0; i < 4; i++) {
      saved(ada);
    }
    versions().note(ada, 1, Result.RAN, null);
    versions().note(ada, 2, Result.RAN, null);
    versions().note(ada, 3, Result.REFUSED, "No.");

    assertThat(versions().lastThatRan(ada)).map(ConfigVersion::number).hasValue(2);
  }

  @Test
  void notesNothingAboutAVersionThatIsGoneOrForeign() {
    ConfigVersion mine = saved(ada);

    versions().note(ada, 7, Result.RAN, null);
    versions().note(bob, mine.number(), Result.RAN, null);

    assertThat(versions().list(ada)).containsExactly(mine);
    assertThat(versions().list(bob)).isEmpty();
  }

  private ConfigVersion saved(UserId owner) {
    return versions().append(AgentConfig.empty(owner), HALF_AN_HOUR, Origin.SAVED, NOW);
  }
}
