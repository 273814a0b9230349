package dev.mosaic.ports.agent;

import java.util.List;
import java.util.Optional;

/**
 * Reads what the program in an agent's container prints. Whoever runs containers knows none of its
 * words and asks here what they mean.
 *
 * <p>The lines come from a container and can hold anything. Never throws.
 */
public interface GatewayLog {
  /**
   * How the gateway took new settings.
   *
   * @param line as it was printed, time included
   * @return empty where the line decides nothing
   */
  Optional<SettingsTaken> settingsTaken(String line);

  /**
   * How the script that fetches settings ended.
   *
   * @param exitCode -1 where it did not end in time
   * @param printed what it printed to standard error; may be empty
   * @return empty where it fetched them
   */
  Optional<SettingsTaken> fetchFailure(int exitCode, String printed);

  /**
   * Why the container ended, as it said itself, or the last it said.
   *
   * @param printed its last lines, oldest first
   * @return one line of about 300 characters at most; empty if there is nothing
   */
  String lastWords(List<String> printed);
}
