package dev.mosaic.application.agent.life;

import static dev.mosaic.domain.agent.AgentFault.Code.CRASHED;
import static dev.mosaic.domain.agent.AgentFault.Code.DOCKER_UNAVAILABLE;
import static dev.mosaic.domain.agent.AgentFault.Code.IMAGE_MISSING;
import static dev.mosaic.domain.agent.AgentFault.Code.IMAGE_PULL_FAILED;
import static dev.mosaic.domain.agent.AgentFault.Code.NETWORK_EXHAUSTED;
import static dev.mosaic.domain.agent.AgentFault.Code.NO_PROVIDER;
import static dev.mosaic.domain.agent.AgentFault.Code.OUT_OF_MEMORY;
import static dev.mosaic.domain.agent.AgentFault.Code.SETTINGS_INVALID;
import static dev.mosaic.domain.agent.AgentFault.Code.START_TIMEOUT;

import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.ports.agent.Availability;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What went wrong with an agent, in its owner's words. */
public final class AgentFaults {
  /** sysexits.h EX_CONFIG; agents' containers end with it where their settings are invalid. */
  private static final int EXIT_SETTINGS_INVALID = 78;

  private AgentFaults() {}

  public static AgentFault noProvider() {
    return new AgentFault(
        NO_PROVIDER,
        "Your agent has no model to think with.",
        "Add a provider and choose a model in the settings.");
  }

  static AgentFault dockerUnavailable(Availability engine) {
    return new AgentFault(
        DOCKER_UNAVAILABLE, "Agents cannot run now: " + engine.message(), engine.hint());
  }

  static AgentFault notReset(RuntimeUnavailable problem, Availability engine) {
    return engine.available()
        ? new AgentFault(
            CRASHED,
            "Your agent was not reset: " + problem.getMessage(),
            "Try again; if that does not help, reset the whole volume.")
        : dockerUnavailable(engine);
  }

  static AgentFault image(ImageUnavailable problem) {
    return problem.pullTried()
        ? new AgentFault(
            IMAGE_PULL_FAILED,
            "The agent image " + problem.image() + " could not be fetched.",
            "Check the server's way to the image registry, or name another image in the settings.")
        : new AgentFault(
            IMAGE_MISSING,
            "The agent image " + problem.image() + " is not on this server.",
            "Build it with ./mosaic up, or name another image in the settings.");
  }

  static AgentFault networksExhausted() {
    return new AgentFault(
        NETWORK_EXHAUSTED,
        "There is no private network left for another agent.",
        "Ask an administrator to widen the range of agents' networks.");
  }

  static AgentFault sealingKeyUnreadable() {
    return new AgentFault(
        SETTINGS_INVALID,
        "The key that seals what is yours cannot be read: it was spoiled in the database.",
        "The server's operator restores it from a backup, or gives you a new one.");
  }

  static AgentFault unexpected() {
    return new AgentFault(
        CRASHED,
        "Your agent could not be started because of an error inside Mosaic.",
        "Try again; the server's log has the details for an administrator.");
  }

  static AgentFault startTimeout(Duration limit) {
    return new AgentFault(
        START_TIMEOUT,
        "Your agent was not ready after " + limit.toSeconds() + " seconds.",
        "The server may be busy. Try again in a moment.");
  }

  /**
   * Reads why a container ended.
   *
   * @param exitReason why, as it said itself; empty if it said nothing
   */
  static AgentFault exited(ContainerStatus status, String exitReason) {
    if (status.outOfMemory()) {
      return new AgentFault(
          OUT_OF_MEMORY,
          "Your agent ran out of memory and was stopped.",
          "Start it again; if it happens often, ask an administrator to raise the memory limit.");
    }
    Integer code = status.exitCode();
    if (code != null && code == EXIT_SETTINGS_INVALID) {
      return new AgentFault(
          SETTINGS_INVALID,
          "Your agent does not accept its settings" + quoted(exitReason),
          "Change the provider or the agent's settings, then start it again.");
    }
    return new AgentFault(
        CRASHED,
        "Your agent stopped unexpectedly"
            + (code == null ? "" : " (exit code " + code + ")")
            + quoted(exitReason),
        "Start it again; nothing you said is lost. If it stops every time, reset its files.");
  }

  /**
   * Reads why a running agent is not there any more.
   *
   * @param status null where even the container is gone
   */
  static AgentFault gone(@Nullable ContainerStatus status) {
    return status != null
        ? exited(status, "")
        : new AgentFault(
            CRASHED,
            "Your agent's container was removed from outside.",
            "Start it again; nothing you said is lost.");
  }

  private static String quoted(String exitReason) {
    return exitReason.isEmpty() ? "." : ": " + exitReason + (exitReason.endsWith(".") ? "" : ".");
  }
}
