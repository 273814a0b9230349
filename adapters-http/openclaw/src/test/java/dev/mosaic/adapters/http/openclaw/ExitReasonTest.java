package dev.mosaic.adapters.http.openclaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines are a real gateway's, of OpenClaw 2026.9.6. */
class ExitReasonTest {
  private static final String AT = "2026-11-21T11:58:24.058+00:00 ";

  @Test
  void tellWhatIsWrongWithTheSettingsAndLeaveOutAdviceNobodyCanFollow() {
    assertThat(
            ExitReason.of(
                List.of(
                    AT + "[gateway] starting...",
                    AT + "Gateway failed to start: Invalid config at /home/node/openclaw.json:",
                    "openclaw.json:1 — agents.defaults.model: Invalid input",
                    "openclaw.json:1 — agents: Unrecognized key: \"zz\"",
                    "Run \"openclaw doctor --fix\" to repair, then retry.",
                    "If startup is still blocked, inspect the adjacent .bak backup.",
                    AT + "Run \"openclaw doctor --fix\" to repair the config, then retry.")))
        .isEqualTo("agents.defaults.model: Invalid input; agents: Unrecognized key: \"zz\"");
    assertThat(
            ExitReason.of(
                List.of(
                    "Gateway failed to start: Invalid config at /home/node/openclaw.json:",
                    "<root>: Unrecognized key: \"x\"",
                    "Run \"openclaw doctor --fix\" to repair, then retry.")))
        .isEqualTo("Unrecognized key: \"x\"");
  }

  @Test
  void tellWhyItDidNotStart() {
    assertThat(
            ExitReason.of(
                List.of(
                    AT + "[gateway] starting...",
                    AT + "Gateway failed to start: Another Gateway owner lease is still active.")))
        .isEqualTo("Another Gateway owner lease is still active.");
    assertThat(
            ExitReason.of(
                List.of(
                    "Gateway start blocked: existing config is missing gateway.mode.",
                    "Config write audit: SQLite state")))
        .isEqualTo("existing config is missing gateway.mode.");
    assertThat(ExitReason.of(List.of("mosaic: Mosaic refused the configuration with status 401")))
        .isEqualTo("Mosaic refused the configuration with status 401");
  }

  @Test
  void areTheLastLineOfALogOfAnotherKind() {
    assertThat(ExitReason.of(List.of(AT + "one", AT + "two", " "))).isEqualTo("two");
    assertThat(ExitReason.of(List.of(" ", ""))).isEmpty();
    assertThat(ExitReason.of(List.of())).isEmpty();
  }

  @Test
  void areCutToALengthThatPeopleRead() {
    assertThat(ExitReason.of(List.of("x".repeat(1000)))).hasSize(301).endsWith("…");
    assertThat(ExitReason.of(List.of("Gateway failed to start: Invalid config at /openclaw.json:")))
        .isEqualTo("Invalid config at /openclaw.json:");
  }
}
