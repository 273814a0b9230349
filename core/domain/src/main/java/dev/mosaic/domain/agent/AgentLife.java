package dev.mosaic.domain.agent;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The states an agent goes through: how a life begins, and the moves that are tried from any state.
 * A move that is not legal leaves the state as it is, except where noted. Nobody else makes states.
 */
public final class AgentLife {
  private AgentLife() {}

  /** Of an agent nothing is known about yet. */
  public static AgentState.Absent absent(Instant now) {
    return new AgentState.Absent(now);
  }

  /**
   * Of an agent whose container was found stopped, or is gone.
   *
   * @param lastActiveAt null before the first activity
   */
  public static AgentState.Asleep foundAsleep(@Nullable Instant lastActiveAt, Instant now) {
    return new AgentState.Asleep(Objects.requireNonNullElse(lastActiveAt, now));
  }

  /**
   * Of an agent that was found running, and ready.
   *
   * @param lastActiveAt null before the first activity
   */
  public static AgentState.Running foundRunning(
      @Nullable Instant lastActiveAt, Instant now, GatewayEndpoint endpoint) {
    return new AgentState.Running(now, Objects.requireNonNullElse(lastActiveAt, now), endpoint);
  }

  /**
   * Begins a start, whatever came before. An agent that is thought to run has lost its container's
   * token if it is started again, so it starts afresh.
   */
  public static AgentState.Starting start(AgentState before, Instant now) {
    return switch (before) {
      case AgentState.Absent absent -> absent.start(now);
      case AgentState.Asleep asleep -> asleep.start(now);
      case AgentState.Broken broken -> broken.start(now);
      case AgentState.Starting ignored -> AgentState.Starting.afresh(now);
      case AgentState.Running ignored -> AgentState.Starting.afresh(now);
      case AgentState.Stopping ignored -> AgentState.Starting.afresh(now);
    };
  }

  /** A start gets on to its next phase. */
  public static AgentState reached(AgentState before, StartPhase phase) {
    return before instanceof AgentState.Starting starting ? starting.reached(phase) : before;
  }

  /** A start ends well. */
  public static AgentState ready(AgentState before, Instant now, GatewayEndpoint endpoint) {
    return before instanceof AgentState.Starting starting ? starting.ready(now, endpoint) : before;
  }

  /** Bytes moved for the agent's owner. */
  public static AgentState active(AgentState before, Instant now) {
    return before instanceof AgentState.Running running ? running.activeAt(now) : before;
  }

  /** Somebody wants it to rest; one that rests already goes on resting. */
  public static AgentState stop(AgentState before, Instant now) {
    return switch (before) {
      case AgentState.Starting starting -> starting.stop(now);
      case AgentState.Running running -> running.stop(now);
      case AgentState.Broken broken -> broken.stop(now);
      case AgentState.Absent absent -> absent;
      case AgentState.Asleep asleep -> asleep;
      case AgentState.Stopping stopping -> stopping;
    };
  }

  /** Its container has stopped, as was wanted. */
  public static AgentState stopped(AgentState before, Instant now) {
    return before instanceof AgentState.Stopping stopping ? stopping.stopped(now) : before;
  }

  /** Its container could not be stopped. */
  public static AgentState notStopped(AgentState before, Instant now, AgentFault why) {
    return before instanceof AgentState.Stopping stopping ? stopping.fail(now, why) : before;
  }

  /** Its container ended by itself. */
  public static AgentState died(AgentState before, Instant now, AgentFault why) {
    return before instanceof AgentState.Running running ? running.fail(now, why) : before;
  }

  /** Whatever was under way failed, whatever state it was in: nothing stays half-way for ever. */
  public static AgentState.Broken failed(Instant now, AgentFault why) {
    return new AgentState.Broken(now, why);
  }
}
