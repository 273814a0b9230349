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

  @Override
  public Optional<SettingsTaken> fetchFailure(int exitCode, String printed) {
    return switch (exitCode) {
      case 0 -> Optional.empty();
      case MISCONFIGURED -> Optional.of(new SettingsTaken.Refused(SettingsVerdict.reason(printed)));
      default -> Optional.of(new SettingsTaken.NeedsRestart());
    };
  }

  @Override
  public String lastWords(List<String> printed) {
    return LastWords.of(printed);
  }
}
