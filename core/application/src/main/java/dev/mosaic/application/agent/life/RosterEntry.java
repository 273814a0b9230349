package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentLife;
import dev.mosaic.domain.agent.AgentOwner;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One agent, as the roster knows it. Whoever starts or stops its container holds its work lock, so
 * that those never overlap.
 */
public final class RosterEntry {
  public final AgentId agent;
  public final AgentOwner owner;
  public final ReentrantLock work = new ReentrantLock();
  public final Holds holds = new Holds();
  public final DueSettings settings = new DueSettings();
  final CurrentStart start = new CurrentStart();

  private final List<Consumer<AgentState>> watchers = new CopyOnWriteArrayList<>();
  private AgentState state;
  private Instant writtenAt = Instant.MIN;
  private boolean stoppedByAdministrator;
  private volatile boolean mayLackModel = true;

  RosterEntry(AgentId agent, AgentOwner owner, Instant now) {
    this.agent = agent;
    this.owner = owner;
    this.state = AgentLife.absent(now);
  }

  /**
   * The user it serves.
   *
   * @throws IllegalStateException if it serves the instance
   */
  public UserId user() {
    return switch (owner) {
      case AgentOwner.OfUser(UserId id) -> id;
      case AgentOwner.OfInstance ignored ->
          throw new IllegalStateException("agent " + agent + " serves no single user");
    };
  }

  public synchronized AgentState state() {
    return state;
  }

  /** Moves to another state and notifies the watchers. */
  AgentState move(UnaryOperator<AgentState> move) {
    AgentState next;
    synchronized (this) {
      AgentState before = state;
      next = move.apply(before);
      if (next.equals(before)) {
        return next;
      }
      state = next;
      stoppedByAdministrator &= !(next instanceof AgentState.Starting);
    }
    watchers.forEach(watcher -> watcher.accept(next));
    return next;
  }

  /** Whether it is not known that the running gateway has a model. */
  boolean mayLackModel() {
    return mayLackModel;
  }

  /** Notes whether the gateway surely has a model from now on. */
  public void noteModel(boolean surely) {
    mayLackModel = !surely;
  }

  /** Notes that bytes moved; watchers are not notified of that. */
  synchronized void active(Instant at) {
    state = AgentLife.active(state, at);
  }

  /** Notes how far settings are applied and notifies the watchers. */
  public void progressed(SettingsApplication next) {
    if (settings.progressed(next)) {
      AgentState present = state();
      watchers.forEach(watcher -> watcher.accept(present));
    }
  }

  /** Notes who is about to stop it; one that rests already was stopped by somebody else. */
  synchronized void noteAdministratorStops() {
    stoppedByAdministrator |=
        switch (state) {
          case AgentState.Starting ignored -> true;
          case AgentState.Running ignored -> true;
          case AgentState.Broken ignored -> true;
          case AgentState.Absent ignored -> false;
          case AgentState.Asleep ignored -> false;
          case AgentState.Stopping ignored -> false;
        };
  }

  /** Whether an administrator had it stopped, and nobody started it since. */
  synchronized boolean isStoppedByAdministrator() {
    return stoppedByAdministrator;
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

  /** Calls back at every change until the answer is closed, on the thread that made it. */
  public Watch watch(Consumer<AgentState> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /** Ends the watching. */
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
