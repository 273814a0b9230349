package dev.mosaic.adapters.docker.engine;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.AgentProgram;
import dev.mosaic.ports.agent.GatewayLog;
import dev.mosaic.ports.agent.SettingsTaken;
import java.time.Duration;
import java.util.Optional;

/**
 * Has a running agent fetch its settings and files again, by the script it also starts with, and
 * reads from its log how its gateway took them.
 *
 * <p>A refused configuration is taken out of the volume again, so that what lies there is always
 * what the gateway goes by.
 */
final class RefreshSettings {
  /** For what the gateway says. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration FETCH_LIMIT = Duration.ofSeconds(25);

  private final Containers containers;
  private final ExecInContainer commands;
  private final FollowLines lines;
  private final AgentProgram program;
  private final GatewayLog log;
  private final Duration patience;

  RefreshSettings(
      Engine engine,
      Containers containers,
      AgentProgram program,
      GatewayLog log,
      Duration patience) {
    this.containers = containers;
    this.program = program;
    this.log = log;
    this.patience = patience;
    commands = new ExecInContainer(engine);
    lines = new FollowLines(engine);
  }

  SettingsTaken refresh(AgentId agent) {
    String container =
        containers
            .find(agent)
            .filter(it -> Boolean.TRUE.equals(it.getState().getRunning()))
            .orElseThrow(() -> new IllegalStateException("no running container of " + agent))
            .getId();
    FollowLines.Mark before = lines.mark(container);
    ExecInContainer.Ran fetch = commands.run(container, FETCH_LIMIT, program.refreshCommand());
    Optional<SettingsTaken> decided =
        log.fetched(fetch.exitCode(), fetch.output(), fetch.complaint());
    if (decided.isPresent()) {
      return decided.get();
    }
    SettingsTaken verdict =
        lines
            .firstAfter(before, patience, log::settingsTaken)
            .orElseGet(SettingsTaken.NeedsRestart::new);
    if (verdict instanceof SettingsTaken.Refused) {
      commands.run(container, FETCH_LIMIT, program.undoRefreshCommand());
    }
    return verdict;
  }
}
