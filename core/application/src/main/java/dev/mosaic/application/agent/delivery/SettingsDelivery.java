package dev.mosaic.application.agent.delivery;

import dev.mosaic.application.agent.door.AgentSetups;
import dev.mosaic.application.agent.life.AgentFaults;
import dev.mosaic.application.agent.life.AgentRoster;
import dev.mosaic.application.agent.life.AgentView;
import dev.mosaic.application.agent.life.DueSettings.Due;
import dev.mosaic.application.agent.life.RestartAgent;
import dev.mosaic.application.agent.life.RosterEntry;
import dev.mosaic.application.setup.LastGoodConfig;
import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.agent.SettingsApplication.State;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.agent.SettingsRefresh;
import dev.mosaic.ports.agent.SettingsTaken;
import dev.mosaic.ports.store.ActingPerson;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Brings saved settings to running agents: without a restart where the gateway allows it, and never
 * in the middle of an answer unless its owner says so. Returns at once; how far it is, {@link
 * AgentView} shows.
 */
public final class SettingsDelivery {
  private static final System.Logger LOG = System.getLogger(SettingsDelivery.class.getName());

  private final AgentRoster roster;
  private final AgentSetups setups;
  private final SettingsRefresh refreshing;
  private final RestartAgent restarting;
  private final LastGoodConfig lastGood;

  SettingsDelivery(
      AgentRoster roster,
      AgentSetups setups,
      SettingsRefresh refreshing,
      RestartAgent restarting,
      LastGoodConfig lastGood) {
    this.roster = roster;
    this.setups = setups;
    this.refreshing = refreshing;
    this.restarting = restarting;
    this.lastGood = lastGood;
    roster.onRest(this::atRest);
  }

  /** A person's settings were changed: their agent takes them on, after the answer under way. */
  public void changed(UserId owner) {
    owe(roster.of(owner), Due.REFRESH);
  }

  /** Like {@link #changed}, for all those whose agents know others' accounts by what changed. */
  void changedFor(Predicate<UserId> concerned) {
    roster.entries().stream()
        .filter(agent -> concerned.test(agent.user()))
        .forEach(agent -> owe(agent, Due.REFRESH));
  }

  /** The agent these settings are for; whoever makes its record gives it this id. */
  public AgentId agentOf(UserId owner) {
    return roster.of(owner).agent;
  }

  /** Something changed that every running agent must start afresh for, after its answer. */
  public void restartAll() {
    roster.entries().forEach(agent -> owe(agent, Due.RESTART));
  }

  /**
   * Completes when a person's agent has taken on what was saved by now, or failed to, or does not
   * run any more; done already if there is nothing to wait for. Whoever gives up completes it.
   */
  public CompletableFuture<Void> taken(UserId owner) {
    RosterEntry agent = roster.of(owner);
    CompletableFuture<Void> taken = new CompletableFuture<>();
    RosterEntry.Watch watch =
        agent.watch(
            state -> {
              if (!agent.settings.areBehind()) {
                taken.complete(null);
              }
            });
    if (!agent.settings.areBehind()) {
      taken.complete(null);
    }
    taken.whenComplete((done, never) -> watch.close());
    return taken;
  }

  /** Takes on what was saved at once, even if an answer under way is lost by it. */
  void now(UserId owner) {
    RosterEntry agent = roster.of(owner);
    if (agent.settings.areDue()) {
      begin(agent);
    }
  }

  /** An answer ended, or a start: what was waiting for it happens now. */
  private void atRest(RosterEntry agent) {
    if (agent.settings.areDue() && !agent.holds.areWork()) {
      begin(agent);
    }
  }

  private void owe(RosterEntry agent, Due what) {
    switch (agent.state()) {
      case AgentState.Running ignored -> {
        agent.settings.add(what);
        agent.progressed(SettingsApplication.of(State.WAITING));
        atRest(agent);
      }
      case AgentState.Starting ignored -> {
        // It may have fetched its settings already.
        agent.settings.add(what);
        agent.progressed(SettingsApplication.of(State.WAITING));
      }
      case AgentState.Stopping ignored -> {}
      case AgentState.Absent ignored -> {}
      case AgentState.Asleep ignored -> {}
      case AgentState.Broken ignored -> {}
    }
  }

  private void begin(RosterEntry agent) {
    ActingPerson.startAside("apply-" + agent.owner, () -> apply(agent));
  }

  private void apply(RosterEntry agent) {
    boolean restart;
    agent.work.lock();
    try {
      restart = applyWithin(agent);
    } catch (RuntimeUnavailable engineAway) {
      agent.progressed(
          SettingsApplication.failed(
              "The container engine does not answer; restart your agent when it is back."));
      return;
    } catch (RuntimeException surprise) {
      LOG.log(System.Logger.Level.ERROR, "applying settings failed unexpectedly", surprise);
      agent.progressed(
          SettingsApplication.failed(
              "An error inside Mosaic kept your agent from taking them on; restart it."));
      return;
    } finally {
      agent.work.unlock();
    }
    if (restart) {
      agent.progressed(SettingsApplication.of(State.RESTARTING));
      restarting.restart(agent.user());
    }
  }

  private boolean applyWithin(RosterEntry agent) {
    Due due = agent.settings.take();
    if (due == Due.NOTHING || !(agent.state() instanceof AgentState.Running)) {
      return false;
    }
    if (due == Due.RESTART) {
      return true;
    }
    if (setups.of(agent.user()).isEmpty()) {
      agent.noteModel(false);
      AgentFault none = AgentFaults.noProvider();
      settled(agent, SettingsApplication.failed(none.message() + " " + none.hint()));
      return false;
    }
    agent.progressed(SettingsApplication.of(State.APPLYING));
    Optional<Integer> version = lastGood.newest(agent.user());
    return switch (refreshing.refresh(agent.agent)) {
      case SettingsTaken.Taken ignored -> {
        version.ifPresent(number -> lastGood.ran(agent.user(), number));
        settled(agent, SettingsApplication.of(State.APPLIED));
        yield false;
      }
      case SettingsTaken.NeedsRestart ignored -> true;
      case SettingsTaken.Refused refused -> {
        refused(agent, version, refused.reason());
        yield false;
      }
    };
  }

  private void refused(RosterEntry agent, Optional<Integer> version, String reason) {
    Optional<String> told =
        version.flatMap(number -> lastGood.goBack(agent.user(), number, reason));
    if (told.isPresent()) {
      // So that what lies in the container is what runs in it.
      refreshing.refresh(agent.agent);
    }
    settled(
        agent,
        SettingsApplication.failed(
            told.orElse("Your agent did not accept its settings. It said: " + reason)));
  }

  /** Somebody may have saved again meanwhile. */
  private void settled(RosterEntry agent, SettingsApplication end) {
    agent.progressed(agent.settings.areDue() ? SettingsApplication.of(State.WAITING) : end);
    atRest(agent);
  }
}
