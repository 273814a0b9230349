package dev.mosaic.application.agent.life;

import dev.mosaic.application.agent.door.AgentAccess;
import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Wakes a person's agent. Returns at once; however many ask, one start is under way, and it goes on
 * when they leave.
 */
public final class WakeAgent {
  private static final System.Logger LOG = System.getLogger(WakeAgent.class.getName());

  private final AgentRoster roster;
  private final AgentLaunch launch;
  private final AgentAccess access;

  WakeAgent(AgentRoster roster, AgentLaunch launch, AgentAccess access) {
    this.roster = roster;
    this.launch = launch;
    this.access = access;
  }

  /** How a wake ended. */
  public sealed interface Outcome {
    /**
     * @param token shown to the gateway with every call
     */
    record Awake(GatewayEndpoint endpoint, SecretText token) implements Outcome {}

    record Failed(AgentFault fault) implements Outcome {}

    /** Somebody stopped the agent meanwhile. */
    record Cancelled() implements Outcome {}
  }

  public CompletableFuture<Outcome> wake(UserId owner) {
    return wake(owner, new PendingStart(false));
  }

  CompletableFuture<Outcome> wake(UserId owner, PendingStart fresh) {
    RosterEntry agent = roster.of(owner);
    if (agent.state() instanceof AgentState.Running running) {
      Optional<SecretText> token = access.tokenOf(agent.agent);
      if (token.isPresent()) {
        return CompletableFuture.completedFuture(
            new Outcome.Awake(running.endpoint(), token.get()));
      }
    }
    PendingStart start = agent.start.orBegin(fresh);
    if (start == fresh) {
      ActingPerson.startAside("wake-" + owner, () -> run(agent, start));
    }
    return start.outcome().copy();
  }

  private void run(RosterEntry agent, PendingStart start) {
    Outcome outcome;
    agent.work.lock();
    try {
      outcome = launch.launch(agent, start);
      agent.start.ended(start);
    } catch (RuntimeException | Error surprise) {
      LOG.log(System.Logger.Level.ERROR, "waking an agent failed unexpectedly", surprise);
      agent.start.ended(start);
      start.outcome().completeExceptionally(surprise);
      return;
    } finally {
      agent.work.unlock();
    }
    start.outcome().complete(outcome);
    roster.atRest(agent);
  }
}
