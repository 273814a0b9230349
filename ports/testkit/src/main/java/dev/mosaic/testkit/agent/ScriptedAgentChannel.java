package dev.mosaic.testkit.agent;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.TurnRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * A gateway that says what it was scripted to say. Unscripted it is ready at once and answers every
 * turn with `ok`.
 */
public final class ScriptedAgentChannel implements AgentChannel {
  /** A turn as it reached the gateway, and the answer it got. */
  public record Turn(
      GatewayEndpoint endpoint, SecretText token, TurnRequest request, ScriptedReply reply) {}

  private final Deque<ReplyScript> scripts = new ArrayDeque<>();
  private final List<Turn> turns = new ArrayList<>();
  private Predicate<GatewayEndpoint> ready = endpoint -> true;
  private boolean unreachable;
  private int polls;

  /** Not ready to the first polls, then ready. */
  public synchronized ScriptedAgentChannel readyAfterPolls(int count) {
    int until = polls + count;
    return readyWhen(() -> polls > until);
  }

  public synchronized ScriptedAgentChannel readyAt(Clock clock, Instant at) {
    return readyWhen(() -> !clock.instant().isBefore(at));
  }

  public synchronized ScriptedAgentChannel neverReady() {
    return readyWhen(() -> false);
  }

  public synchronized ScriptedAgentChannel readyWhen(BooleanSupplier condition) {
    ready = endpoint -> condition.getAsBoolean();
    return this;
  }

  /** Decides by endpoint, where one agent is up and another is not. */
  public synchronized ScriptedAgentChannel readyWhere(Predicate<GatewayEndpoint> condition) {
    ready = condition;
    return this;
  }

  /** The next turn not scripted yet is answered like this. */
  public synchronized ScriptedAgentChannel willReply(ReplyScript script) {
    scripts.add(script);
    return this;
  }

  /** From now on no gateway answers. */
  public synchronized ScriptedAgentChannel unreachable() {
    unreachable = true;
    return this;
  }

  public synchronized ScriptedAgentChannel reachable() {
    unreachable = false;
    return this;
  }

  /** How often it was asked whether it is ready. */
  public synchronized int polls() {
    return polls;
  }

  /** Every turn it was sent, oldest first. */
  public synchronized List<Turn> turns() {
    return List.copyOf(turns);
  }

  public synchronized Turn lastTurn() {
    return turns.getLast();
  }

  @Override
  public synchronized boolean isReady(GatewayEndpoint endpoint) {
    polls++;
    return !unreachable && ready.test(endpoint);
  }

  @Override
  public synchronized ScriptedReply send(
      GatewayEndpoint endpoint, SecretText gatewayToken, TurnRequest request) {
    requireReachable();
    ReplyScript script = scripts.isEmpty() ? ReplyScript.saying("ok") : scripts.poll();
    ScriptedReply reply = new ScriptedReply(script);
    turns.add(new Turn(endpoint, gatewayToken, request, reply));
    return reply;
  }

  synchronized void requireReachable() {
    if (unreachable) {
      throw new AgentUnreachable("the gateway does not answer", null);
    }
  }
}
