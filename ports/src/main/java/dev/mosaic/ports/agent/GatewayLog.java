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
   * What came of fetching settings.
   *
   * @param exitCode of {@link AgentProgram#refreshCommand}; -1 where it did not end in time
   * @param output what it printed to standard output; may be empty
   * @param complaint what it printed to standard error; may be empty
   * @return empty where the settings are others than before: what the gateway says next decides
   */
  Optional<SettingsTaken> fetched(int exitCode, String output, String complaint);

  /**
   * Why the container ended, as it said itself, or the last it said.
   *
   * @param printed its last lines, oldest first
   * @return one line of about 300 characters at most; empty if there is nothing
   */
  String exitReason(List<String> printed);
}
