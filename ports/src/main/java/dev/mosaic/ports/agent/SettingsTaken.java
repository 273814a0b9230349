package dev.mosaic.ports.agent;

import dev.mosaic.domain.user.ShownText;

/** How a running container took its new settings. */
public sealed interface SettingsTaken {
  /** Its gateway goes by them from the next turn on. */
  record Taken() implements SettingsTaken {}

  /** Its gateway goes by them only after a restart. */
  record NeedsRestart() implements SettingsTaken {}

  /**
   * Its gateway did not accept them and goes by those before.
   *
   * @param reason one line without secrets, for people
   */
  record Refused(String reason) implements SettingsTaken {
    public Refused {
      reason = ShownText.told(reason);
    }
  }
}
