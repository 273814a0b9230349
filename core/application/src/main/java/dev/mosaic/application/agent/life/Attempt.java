package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentFault;

/** How one attempt to start an agent ended. */
sealed interface Attempt {
  /** Its gateway is ready. */
  record Succeeded(WakeAgent.Outcome.Awake awake) implements Attempt {}

  /**
   * It cannot succeed.
   *
   * @param exitReason what the gateway said itself; empty if nothing
   */
  record Failed(AgentFault fault, String exitReason) implements Attempt {
    Failed(AgentFault fault) {
      this(fault, "");
    }

    boolean isForTheSettings() {
      return fault.code() == AgentFault.Code.SETTINGS_INVALID;
    }
  }

  /** Somebody stopped the agent meanwhile. */
  record GivenUp() implements Attempt {}
}
