package dev.mosaic.application.agent;

import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What every agent is doing now, who watches it, and which work on it is under way. Kept in memory,
 * because one server process owns a database; what must outlive the process stands in the agent
 * store.
 */
public final class AgentRoster {
  private final Map<UserId, AgentSeat> seats = new ConcurrentHashMap<>();
  private final Clock clock;
  private volatile Consumer<AgentSeat> rest = seat -> {};

  public AgentRoster(Clock clock) {
    this.clock = clock;
  }

  /** The seat of a person's agent, absent at first. */
  AgentSeat seatOf(UserId owner) {
    return seats.computeIfAbsent(
        owner, id -> new AgentSeat(id, new AgentState.Absent(clock.instant())));
  }

  /** Whom to tell when a start or an answer has ended; one at most. */
  void onRest(Consumer<AgentSeat> told) {
    rest = told;
  }

  void atRest(AgentSeat seat) {
    rest.accept(seat);
  }

  List<AgentSeat> seats() {
    return List.copyOf(seats.values());
  }
}
