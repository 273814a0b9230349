package dev.mosaic.domain.agent;

import java.time.Duration;
import java.time.Instant;

/**
 * What an agent is doing. Each state has just the moves that are legal in it; {@link AgentLife}
 * makes the first one.
 */
public sealed interface AgentState {
  /** Since when it is in this state. */
  Instant since();

  /** Never started, or its container is gone; settings and volume may exist. */
  record Absent(Instant since) implements AgentState {
    public Starting start(Instant at) {
      return Starting.afresh(at);
    }
  }

  /** Stopped with its state kept in its volume. */
  record Asleep(Instant since) implements AgentState {
    public Starting start(Instant at) {
      return Starting.afresh(at);
    }
  }

  /** On its way up. */
  record Starting(Instant since, StartPhase phase) implements AgentState {
    static Starting afresh(Instant at) {
      return new Starting(at, StartPhase.IMAGE);
    }

    public Starting reached(StartPhase next) {
      return new Starting(since, next);
    }

    public Running ready(Instant at, GatewayEndpoint endpoint) {
      return new Running(at, at, endpoint);
    }

    public Stopping stop(Instant at) {
      return new Stopping(at);
    }

    public Broken fail(Instant at, AgentFault fault) {
      return new Broken(at, fault);
    }
  }

  /**
   * Answering.
   *
   * @param lastActiveAt when bytes last moved for its owner
   */
  record Running(Instant since, Instant lastActiveAt, GatewayEndpoint endpoint)
      implements AgentState {
    public Running activeAt(Instant at) {
      return at.isAfter(lastActiveAt) ? new Running(since, at, endpoint) : this;
    }

    public boolean idleLongerThan(Duration limit, Instant now) {
      return Duration.between(lastActiveAt, now).compareTo(limit) > 0;
    }

    public Stopping stop(Instant at) {
      return new Stopping(at);
    }

    public Broken fail(Instant at, AgentFault fault) {
      return new Broken(at, fault);
    }
  }

  /** Going to sleep. */
  record Stopping(Instant since) implements AgentState {
    public Asleep stopped(Instant at) {
      return new Asleep(at);
    }

    public Broken fail(Instant at, AgentFault fault) {
      return new Broken(at, fault);
    }
  }

  /** Could not start, or died. */
  record Broken(Instant since, AgentFault fault) implements AgentState {
    public Starting start(Instant at) {
      return Starting.afresh(at);
    }

    public Stopping stop(Instant at) {
      return new Stopping(at);
    }
  }
}
