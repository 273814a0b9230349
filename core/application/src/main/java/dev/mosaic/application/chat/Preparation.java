package dev.mosaic.application.chat;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.agent.door.AgentSetups;
import dev.mosaic.application.agent.life.AgentActivity;
import dev.mosaic.application.agent.life.AgentFaults;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.agent.life.WakeAgent.Outcome.Awake;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.user.UserId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gets an agent ready for a message: awake, and on the settings that were saved before it, so that
 * nothing is asked of a model or an account its owner has just taken away.
 */
final class Preparation {
  private final WakeAgent waking;
  private final AgentActivity activity;
  private final SettingsDelivery delivery;
  private final AgentSetups setups;
  private final TurnPolicy policy;

  Preparation(
      WakeAgent waking,
      AgentActivity activity,
      SettingsDelivery delivery,
      AgentSetups setups,
      TurnPolicy policy) {
    this.waking = waking;
    this.activity = activity;
    this.delivery = delivery;
    this.setups = setups;
    this.policy = policy;
  }

  /** Blocks until the agent is ready, or it is known that it will not be, or the turn is over. */
  WakeAgent.Outcome prepare(Turn turn, TurnReceiver receiver) {
    if (lacksModel(turn.owner())) {
      return new WakeAgent.Outcome.Failed(AgentFaults.noProvider());
    }
    // An answer under way, for which settings wait, may take very long.
    long mostNews = policy.newsOfSettings();
    long news = 0;
    while (true) {
      CompletableFuture<WakeAgent.Outcome> wake = waking.wake(turn.owner());
      while (!await(wake, turn)) {
        report(turn, receiver);
      }
      WakeAgent.Outcome woken = wake.isDone() ? wake.join() : new WakeAgent.Outcome.Cancelled();
      if (!(woken instanceof Awake) || turn.isAborted() || news == mostNews) {
        return woken;
      }
      CompletableFuture<Void> taken = delivery.taken(turn.owner());
      if (taken.isDone()) {
        return woken;
      }
      while (news < mostNews && !await(taken, turn)) {
        news++;
        report(turn, receiver);
      }
      taken.complete(null);
    }
  }

  /** An agent may run, or be starting, without a model. */
  private boolean lacksModel(UserId owner) {
    if (!activity.mayLackModel(owner)) {
      return false;
    }
    boolean lacking = setups.missing(owner).isPresent();
    if (!lacking) {
      activity.noteModel(owner);
    }
    return lacking;
  }

  private void report(Turn turn, TurnReceiver receiver) {
    StartPhase phase = phaseOf(turn);
    turn.log(log -> log.waking(phase));
    receiver.waking(phase);
  }

  /** Whether it is done, or the turn over, before the next news. */
  private boolean await(CompletableFuture<?> done, Turn turn) {
    try {
      CompletableFuture.anyOf(done, turn.aborted())
          .get(policy.news().toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException surprise) {
      throw new IllegalStateException("waking failed", surprise.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      turn.abort();
      return true;
    }
  }

  private StartPhase phaseOf(Turn turn) {
    return switch (activity.stateOf(turn.owner())) {
      case AgentState.Starting starting -> starting.phase();
      case AgentState.Running ignored -> StartPhase.GATEWAY;
      default -> StartPhase.IMAGE;
    };
  }
}
