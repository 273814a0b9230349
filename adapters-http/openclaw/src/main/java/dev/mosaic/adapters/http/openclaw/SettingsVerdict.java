package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.domain.user.ShownText;
import dev.mosaic.ports.agent.SettingsTaken;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from what a gateway prints how it took a new configuration. The lines are OpenClaw
 * 2026.9.6's; what a later one says in other words counts as silence.
 */
final class SettingsVerdict {
  private static final String TOPIC = "[reload] ";
  private static final Pattern INVALID =
      Pattern.compile("config reload skipped \\(invalid config\\):[\\s:]*(.*)");
  private static final List<String> TAKEN =
      List.of("config hot reload applied", "config change applied");
  private static final List<String> RESTART =
      List.of(
          "config change requires gateway restart",
          "config hot reload failed",
          "config hot reload committed with",
          "config reload failed",
          "config reload disabled",
          "config hot-reload disabled",
          "config restart failed",
          "gateway restart preflight failed");
  private static final int LONGEST_REASON = 300;

  private SettingsVerdict() {}

  /** Empty where the line decides nothing. */
  static Optional<SettingsTaken> of(String line) {
    int topic = line.indexOf(TOPIC);
    if (topic < 0) {
      return Optional.empty();
    }
    String said = line.substring(topic + TOPIC.length()).strip();
    Matcher invalid = INVALID.matcher(said);
    if (invalid.lookingAt()) {
      return Optional.of(new SettingsTaken.Refused(reason(invalid.group(1))));
    }
    if (TAKEN.stream().anyMatch(said::startsWith)) {
      return Optional.of(new SettingsTaken.Taken());
    }
    return RESTART.stream().anyMatch(said::startsWith)
        ? Optional.of(new SettingsTaken.NeedsRestart())
        : Optional.empty();
  }

  /** One line of a length people read. */
  static String reason(String text) {
    String line = ShownText.told(text.lines().findFirst().orElse(""));
    String cut = ShownText.cleaned(line, LONGEST_REASON);
    return cut.equals(line) ? line : cut + "…";
  }
}
