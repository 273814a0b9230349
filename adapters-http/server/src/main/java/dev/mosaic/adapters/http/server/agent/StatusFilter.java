package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.AgentStatus;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Agents chosen by the word for what they are doing. */
final class StatusFilter {
  private StatusFilter() {}

  /** All states for no word. */
  static Predicate<AgentState> of(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return state -> true;
    }
    AgentStatus wanted =
        AgentStatus.ofLabel(word)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "status",
                        "unknown_status",
                        "Choose stopped, starting, running, frozen, hibernated, stopping or"
                            + " error."));
    return state -> AgentStatus.of(state) == wanted;
  }
}
