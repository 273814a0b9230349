package dev.mosaic.adapters.http.openclaw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.ports.agent.SettingsTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenClawLogTest {
  private final OpenClawLog log = new OpenClawLog();

  @Test
  void seesNoFailureWhereSettingsWereFetched() {
    assertThat(log.fetched(0, "changed", "a warning")).isEmpty();
  }

  @Test
  void asksNothingMoreWhereNothingChanged() {
    assertThat(log.fetched(0, "same\n", "")).contains(new SettingsTaken.Taken());
  }

  @Test
  void passesOnWhyMosaicRefused() {
    assertThat(log.fetched(78, "", "mosaic: refused with 404\nmore"))
        .contains(new SettingsTaken.Refused("mosaic: refused with 404"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 75, 137})
  void asksForARestartAfterAnyOtherEnd(int exitCode) {
    assertThat(log.fetched(exitCode, "", "")).contains(new SettingsTaken.NeedsRestart());
  }
}
