package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.agent.AgentState;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How an agent's states are spelled. */
final class AgentWords {
  private static final List<String> STATUSES =
      List.of("stopped", "starting", "running", "frozen", "hibernated", "stopping", "error");

  private AgentWords() {}

  static String statusOf(AgentState state) {
    return switch (state) {
      case AgentState.Absent ignored -> "stopped";
      case AgentState.Asleep ignored -> "stopped";
      case AgentState.Starting ignored -> "starting";
      case AgentState.Running ignored -> "running";
      case AgentState.Stopping ignored -> "stopping";
      case AgentState.Broken ignored -> "error";
    };
  }

  /** All states for no word. */
  static Predicate<AgentState> statusFilter(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return state -> true;
    }
    if (!STATUSES.contains(word)) {
      throw new InvalidInput(
          "status",
          "unknown_status",
          "Choose stopped, starting, running, frozen, hibernated, stopping or error.");
    }
    return state -> statusOf(state).equals(word);
  }
}
