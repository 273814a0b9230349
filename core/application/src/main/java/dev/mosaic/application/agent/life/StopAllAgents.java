package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentState;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Puts every agent to sleep, for a server that takes its agents with it when it ends. */
public final class StopAllAgents {
  private final AgentRoster roster;
  private final StopAgent stopping;

  StopAllAgents(AgentRoster roster, StopAgent stopping) {
    this.roster = roster;
    this.stopping = stopping;
  }

  /** Stops them side by side and waits that long at most; returns whether all sleep. */
  public boolean stopAll(Duration limit) {
    CompletableFuture<?>[] stops =
        roster.entries().stream()
            .filter(agent -> !(agent.state() instanceof AgentState.Absent))
            .map(agent -> stopping.stop(agent.user()))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(stops)
        .thenApply(done -> true)
        .completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
