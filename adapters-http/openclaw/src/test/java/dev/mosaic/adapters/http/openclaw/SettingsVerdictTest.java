package dev.mosaic.adapters.http.openclaw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.ports.agent.SettingsTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines are a real gateway's, of OpenClaw 2026.9.6. */
class SettingsVerdictTest {
  private static final String AT = "2026-11-21T08:54:58.830+00:00 ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[reload] config hot reload applied (agents.defaults.model.primary, plugins.allow)",
        "[reload] config change applied (dynamic reads: agents.defaults.heartbeat)",
      })
  void seesThatTheyWereTaken(String line) {
    assertThat(SettingsVerdict.of(AT + line)).contains(new SettingsTaken.Taken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[reload] config change requires gateway restart (gateway.port) — preparing",
        "[reload] config hot reload failed before commit during plugin services reload",
        "[reload] config reload failed: Error: no",
        "[reload] config reload disabled (gateway.reload.mode=off)",
        "[reload] config hot-reload disabled: watcher failed after 5 re-create attempts",
      })
  void seesThatARestartIsNeeded(String line) {
    assertThat(SettingsVerdict.of(AT + line)).contains(new SettingsTaken.NeedsRestart());
  }

  @Test
  void reportsOnOneShortLineWhateverAContainerPrints() {
    String reason = SettingsVerdict.reason("a\u0000\u202Eb\uD800 " + "🚀".repeat(5_000) + "\nmore");

    assertThat(reason).startsWith("ab 🚀").endsWith("🚀…").doesNotContain("more", "\u202E");
    assertThat(reason.codePointCount(0, reason.length())).isLessThan(302);
  }

  @Test
  void seesThatTheyWereRefusedAndWhy() {
    assertThat(
            SettingsVerdict.of(
                AT + "[reload] config reload skipped (invalid config): : Unrecognized key: \"a\""))
        .contains(new SettingsTaken.Refused("Unrecognized key: \"a\""));
    assertThat(
            SettingsVerdict.of(
                AT
                    + "[reload] config reload skipped (invalid config): agents.defaults.model:"
                    + " Invalid input"))
        .contains(new SettingsTaken.Refused("agents.defaults.model: Invalid input"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[reload] config change detected; evaluating reload (agents.defaults.model.primary)",
        "[reload] config reload superseded: Error: newer",
        "[gateway] config hot reload applied (x)",
        "[reload] said: config hot reload applied (x)",
        "config reload skipped (invalid config): no",
      })
  void seesNothingInWhatDecidesNothing(String line) {
    assertThat(SettingsVerdict.of(AT + line)).isEmpty();
  }

  @Test
  void keepsAReasonToOneLineOfALengthPeopleRead() {
    assertThat(SettingsVerdict.reason(" first \nsecond")).isEqualTo("first");
    assertThat(SettingsVerdict.reason("")).isEmpty();
    assertThat(SettingsVerdict.reason("x".repeat(5_000))).hasSize(301).endsWith("…");
  }
}
