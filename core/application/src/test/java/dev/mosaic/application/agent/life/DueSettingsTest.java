package dev.mosaic.application.agent.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.agent.life.DueSettings.Due;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.agent.SettingsApplication.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueSettingsTest {
  private final DueSettings settings = new DueSettings();

  @Test
  void aRestartIncludesARefreshWhicheverCameFirst() {
    settings.add(Due.RESTART);
    settings.add(Due.REFRESH);

    assertThat(settings.take()).isEqualTo(Due.RESTART);
  }

  @Test
  void whatIsTakenIsNotDueAnyMore() {
    settings.add(Due.REFRESH);

    assertThat(settings.areDue()).isTrue();
    assertThat(settings.take()).isEqualTo(Due.REFRESH);
    assertThat(settings.areDue()).isFalse();
    assertThat(settings.take()).isEqualTo(Due.NOTHING);
  }

  @Test
  void onlyAChangeIsNews() {
    SettingsApplication applied = SettingsApplication.of(State.APPLIED);

    assertThat(settings.progressed(applied)).isTrue();
    assertThat(settings.progressed(applied)).isFalse();
    assertThat(settings.progress()).isEqualTo(applied);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,false",
    "APPLIED,false",
    "FAILED,false",
    "WAITING,true",
    "APPLYING,true",
    "RESTARTING,true"
  })
  void areBehindUntilTheyAreAppliedOrFailed(State state, boolean behind) {
    settings.progressed(SettingsApplication.of(state));

    assertThat(settings.areBehind()).isEqualTo(behind);
  }

  @Test
  void areBehindWhileSomethingIsDue() {
    settings.progressed(SettingsApplication.of(State.APPLIED));
    settings.add(Due.REFRESH);

    assertThat(settings.areBehind()).isTrue();
  }
}
