package dev.mosaic.domain.agent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an agent is doing, in one word of the HTTP contract and of the database. */
public enum AgentStatus {
  STOPPED,
  STARTING,
  RUNNING,
  FROZEN,
  HIBERNATED,
  STOPPING,
  ERROR;

  /** The status of an agent in this state. */
  public static AgentStatus of(AgentState state) {
    return switch (state) {
      case AgentState.Absent ignored -> STOPPED;
      case AgentState.Asleep ignored -> STOPPED;
      case AgentState.Starting ignored -> STARTING;
      case AgentState.Running ignored -> RUNNING;
      case AgentState.Stopping ignored -> STOPPING;
      case AgentState.Broken ignored -> ERROR;
    };
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #label} back; empty for any other word. */
  public static Optional<AgentStatus> ofLabel(String label) {
    return Arrays.stream(values()).filter(status -> status.label().equals(label)).findFirst();
  }
}
