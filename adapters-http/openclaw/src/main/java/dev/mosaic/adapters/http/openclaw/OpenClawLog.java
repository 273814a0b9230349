package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.ports.agent.GatewayLog;
import dev.mosaic.ports.agent.SettingsTaken;
import java.util.List;
import java.util.Optional;

/** What OpenClaw and the scripts beside it print. */
public final class OpenClawLog implements GatewayLog {
  /** What compose/agent's scripts end with where Mosaic refused, or sent what cannot be used. */
  private static final int MISCONFIGURED = 78;

  @Override
  public Optional<SettingsTaken> settingsTaken(String line) {
    return SettingsVerdict.of(line);
  }

  /** What refresh.mjs prints where the configuration is as before: a gateway says nothing then. */
  private static final String UNCHANGED = "same";

  @Override
  public Optional<SettingsTaken> fetched(int exitCode, String output, String complaint) {
    return switch (exitCode) {
      case 0 ->
          output.strip().equals(UNCHANGED)
              ? Optional.of(new SettingsTaken.Taken())
              : Optional.empty();
      case MISCONFIGURED ->
          Optional.of(new SettingsTaken.Refused(SettingsVerdict.reason(complaint)));
      default -> Optional.of(new SettingsTaken.NeedsRestart());
    };
  }

  @Override
  public String exitReason(List<String> printed) {
    return ExitReason.of(printed);
  }
}
