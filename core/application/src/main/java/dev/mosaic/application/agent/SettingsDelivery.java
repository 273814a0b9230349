package dev.mosaic.application.agent;

import dev.mosaic.application.agent.AgentSeat.Due;
import dev.mosaic.application.setup.LastGoodConfig;
import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.agent.SettingsApplication.State;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.ContainerRuntime;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.agent.SettingsTaken;
import dev.mosaic.ports.store.ActingPerson;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Brings saved settings to running agents: without a restart where the gateway allows it, and never
 * in the middle of an answer unless its owner says so. Returns at once; how far it is, {@link
 * AgentView} tells.
 */
public final class SettingsDelivery {
  private static final System.Logger LOG = System.getLogger(SettingsDelivery.class.getName());

  private final AgentRoster roster;
  private final AgentSetups setups;
  private final ContainerRuntime runtime;
  private final RestartAgent restarting;
  private final LastGoodConfig lastGood;

  SettingsDelivery(
      AgentRoster roster,
      AgentSetups setups,
      ContainerRuntime runtime,
      RestartAgent restarting,
      LastGoodConfig lastGood) {
    this.roster = roster;
    this.setups = setups;
    this.runtime = runtime;
    this.restarting = restarting;
    this.lastGood = lastGood;
    roster.onRest(this::atRest);
  }

  /** A person's settings were changed: their agent takes them on, after the answer under way. */
  public void changed(UserId owner) {
    owe(roster.seatOf(owner), Due.REFRESH);
  }

  /** Something changed that every running agent must start afresh for, after its answer. */
  public void restartAll() {
    roster.seats().forEach(seat -> owe(seat, Due.RESTART));
  }

  /**
   * Completes when a person's agent has taken on what was saved by now, or failed to, or does not
   * run any more; done already if there is nothing to wait for. Whoever gives up completes it.
   */
  public CompletableFuture<Void> taken(UserId owner) {
    AgentSeat seat = roster.seatOf(owner);
    CompletableFuture<Void> taken = new CompletableFuture<>();
    AutoCloseable watch =
        seat.watch(
            state -> {
              if (!seat.isBehind()) {
                taken.complete(null);
              }
            });
    if (!seat.isBehind()) {
      taken.complete(null);
    }
    taken.whenComplete((done, never) -> close(watch));
    return taken;
  }

  private static void close(AutoCloseable watch) {
    try {
      watch.close();
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Takes on what was saved at once, even if an answer under way is lost by it. */
  void now(UserId owner) {
    AgentSeat seat = roster.seatOf(owner);
    if (seat.owes()) {
      begin(seat);
    }
  }

  /** An answer ended, or a start: what was waiting for it happens now. */
  private void atRest(AgentSeat seat) {
    if (seat.owes() && !seat.isAtWork()) {
      begin(seat);
    }
  }

  private void owe(AgentSeat seat, Due what) {
    switch (seat.state()) {
      case AgentState.Running ignored -> {
        seat.owe(what);
        seat.apply(SettingsApplication.of(State.WAITING));
        atRest(seat);
      }
      case AgentState.Starting ignored -> {
        // It may have fetched its settings already.
        seat.owe(what);
        seat.apply(SettingsApplication.of(State.WAITING));
      }
      case AgentState.Stopping ignored -> {}
      case AgentState.Absent ignored -> {}
      case AgentState.Asleep ignored -> {}
      case AgentState.Broken ignored -> {}
    }
  }

  private void begin(AgentSeat seat) {
    ActingPerson.startAside("apply-" + seat.owner, () -> apply(seat));
  }

  private void apply(AgentSeat seat) {
    boolean restart;
    seat.work.lock();
    try {
      restart = applyWithin(seat);
    } catch (RuntimeUnavailable engineAway) {
      seat.apply(
          SettingsApplication.failed(
              "The container engine does not answer; restart your agent when it is back."));
      return;
    } catch (RuntimeException surprise) {
      LOG.log(System.Logger.Level.ERROR, "applying settings failed unexpectedly", surprise);
      seat.apply(
          SettingsApplication.failed(
              "An error inside Mosaic kept your agent from taking them on; restart it."));
      return;
    } finally {
      seat.work.unlock();
    }
    if (restart) {
      seat.apply(SettingsApplication.of(State.RESTARTING));
      restarting.restart(seat.owner);
    }
  }

  private boolean applyWithin(AgentSeat seat) {
    Optional<AgentId> agent = seat.agent();
    Due due = seat.settle();
    if (due == Due.NOTHING || agent.isEmpty() || !(seat.state() instanceof AgentState.Running)) {
      return false;
    }
    if (due == Due.RESTART) {
      return true;
    }
    if (setups.of(seat.owner).isEmpty()) {
      AgentFault none = AgentFaults.noProvider();
      settled(seat, SettingsApplication.failed(none.message() + " " + none.hint()));
      return false;
    }
    seat.apply(SettingsApplication.of(State.APPLYING));
    Optional<Integer> version = lastGood.newest(seat.owner);
    return switch (runtime.refresh(agent.get())) {
      case SettingsTaken.Taken ignored -> {
        version.ifPresent(number -> lastGood.ran(seat.owner, number));
        settled(seat, SettingsApplication.of(State.APPLIED));
        yield false;
      }
      case SettingsTaken.NeedsRestart ignored -> true;
      case SettingsTaken.Refused refused -> {
        refused(seat, agent.get(), version, refused.reason());
        yield false;
      }
    };
  }

  private void refused(AgentSeat seat, AgentId agent, Optional<Integer> version, String reason) {
    Optional<String> told = version.flatMap(number -> lastGood.goBack(seat.owner, number, reason));
    if (told.isPresent()) {
      // So that what lies in the container is what runs in it.
      runtime.refresh(agent);
    }
    settled(
        seat,
        SettingsApplication.failed(
            told.orElse("Your agent did not accept its settings. It said: " + reason)));
  }

  /** Somebody may have saved again meanwhile. */
  private void settled(AgentSeat seat, SettingsApplication end) {
    seat.apply(seat.owes() ? SettingsApplication.of(State.WAITING) : end);
    atRest(seat);
  }
}
