package dev.mosaic.application.agent;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One agent's place in the roster. Its work lock is held by whoever starts or stops the container,
 * so that those never overlap.
 */
final class AgentSeat {
  static final String PREPARING = "preparing";

  final UserId owner;
  final ReentrantLock work = new ReentrantLock();

  private final List<Consumer<AgentState>> watchers = new CopyOnWriteArrayList<>();
  private final List<String> reasons = new CopyOnWriteArrayList<>();
  private AgentState state;
  private @Nullable AgentId agent;
  private @Nullable Flight flight;
  private Instant writtenAt = Instant.MIN;
  private SettingsApplication application = SettingsApplication.NONE;
  private Due due = Due.NOTHING;
  private boolean administratorStops;

  AgentSeat(UserId owner, AgentState state) {
    this.owner = owner;
    this.state = state;
  }

  /** What saved settings still ask for. */
  enum Due {
    NOTHING,
    REFRESH,
    RESTART;

    Due and(Due other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  synchronized AgentState state() {
    return state;
  }

  /** Which container this seat is about; empty before it was first started or found. */
  synchronized Optional<AgentId> agent() {
    return Optional.ofNullable(agent);
  }

  synchronized void occupy(AgentId id) {
    agent = id;
  }

  /** Moves to another state and tells the watchers. */
  AgentState move(UnaryOperator<AgentState> move) {
    AgentState next;
    synchronized (this) {
      AgentState before = state;
      next = move.apply(before);
      if (next.equals(before)) {
        return next;
      }
      state = next;
      administratorStops &= !(next instanceof AgentState.Starting);
    }
    watchers.forEach(watcher -> watcher.accept(next));
    return next;
  }

  /** Notes who is about to stop it; one that rests already was stopped by somebody else. */
  synchronized void stoppedByAdministrator() {
    administratorStops |=
        state instanceof AgentState.Starting
            || state instanceof AgentState.Running
            || state instanceof AgentState.Broken;
  }

  /** Whether an administrator had it stopped, and nobody started it since. */
  synchronized boolean isStoppedByAdministrator() {
    return administratorStops;
  }

  synchronized SettingsApplication application() {
    return application;
  }

  /** Notes how far settings are applied and tells the watchers. */
  void apply(SettingsApplication next) {
    AgentState present;
    synchronized (this) {
      if (next.equals(application)) {
        return;
      }
      application = next;
      present = state;
    }
    watchers.forEach(watcher -> watcher.accept(present));
  }

  synchronized void owe(Due more) {
    due = due.and(more);
  }

  /** What is due; nothing is afterwards. */
  synchronized Due settle() {
    Due settled = due;
    due = Due.NOTHING;
    return settled;
  }

  synchronized boolean owes() {
    return due != Due.NOTHING;
  }

  /** Whether an answer is under way that must not be disturbed. */
  boolean isAtWork() {
    return reasons.stream().anyMatch(reason -> !reason.equals(PREPARING));
  }

  /** Whether it has yet to take on something that was saved. */
  synchronized boolean isBehind() {
    return due != Due.NOTHING
        || switch (application.state()) {
          case WAITING, APPLYING, RESTARTING -> true;
          case NONE, APPLIED, FAILED -> false;
        };
  }

  synchronized void active(Instant at) {
    if (state instanceof AgentState.Running running) {
      state = running.activeAt(at);
    }
  }

  /**
   * Whether activity at this time is far enough from the last one written down; notes it as written
   * if so.
   */
  synchronized boolean dueForWriting(Instant at, Duration interval) {
    if (writtenAt.plus(interval).isAfter(at)) {
      return false;
    }
    writtenAt = at;
    return true;
  }

  synchronized Optional<Flight> flight() {
    return Optional.ofNullable(flight);
  }

  /** The start under way, or the given one if none is. */
  synchronized Flight board(Flight fresh) {
    if (flight == null || flight.isCancelled()) {
      flight = fresh;
    }
    return flight;
  }

  synchronized void land(Flight landed) {
    if (flight == landed) {
      flight = null;
    }
  }

  AutoCloseable watch(Consumer<AgentState> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  void stayAwakeFor(String reason) {
    reasons.add(reason);
  }

  void noLongerFor(String reason) {
    reasons.remove(reason);
  }

  List<String> keepsAwake() {
    return List.copyOf(reasons.stream().distinct().toList());
  }
}
