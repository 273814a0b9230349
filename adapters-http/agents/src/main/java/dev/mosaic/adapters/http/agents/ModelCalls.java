package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.listener.Turns;
import dev.mosaic.adapters.http.protocol.shape.ModelCall;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.application.llm.RelayCall;
import dev.mosaic.application.llm.RelayedAnswer;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.secret.SecretText;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;

/** Answers agents' calls to models. */
final class ModelCalls {
  private final Doorkeeper door;
  private final Turns<InetAddress> turns;
  private final Relay relay;
  private final Clock clock;

  /**
   * Calls by those whom the doorkeeper knows.
   *
   * @param turns in which tokens of each address are looked at
   */
  ModelCalls(Doorkeeper door, Turns<InetAddress> turns, Relay relay, Clock clock) {
    this.door = door;
    this.turns = turns;
    this.relay = relay;
    this.clock = clock;
  }

  /** Whether this is the agent's present token. */
  @FunctionalInterface
  interface Doorkeeper {
    boolean knows(AgentId agent, SecretText token);
  }

  /** {@link RelayCall#relay}. */
  @FunctionalInterface
  interface Relay {
    RelayCall.Outcome relay(RelayCall.Command command);
  }

  void answer(ModelAddress address, AgentsExchange exchange) {
    Protocol protocol = address.protocol();
    AgentsRequest request = exchange.request();
    Optional<AgentId> agent = address.agent();
    Optional<SecretText> token = request.key();
    // Nothing of the body is read for anybody else.
    if (agent.isEmpty() || token.isEmpty() || !isKnown(agent.get(), token.get(), exchange)) {
      exchange.answer(refused(protocol));
      return;
    }
    switch (exchange.body().receive(agent.get())) {
      case IncomingBody.Received.Whole whole ->
          relay(address, agent.get(), token.get(), whole.bytes(), exchange);
      case IncomingBody.Received.TooLarge ignored ->
          exchange.answer(
              AgentsAnswer.of(
                  protocol.refused(413, "too_large", "This is more than Mosaic passes on.")));
      case IncomingBody.Received.NoRoom ignored ->
          exchange.answer(
              AgentsAnswer.of(
                  protocol.refused(
                      503,
                      "unavailable",
                      "This agent has as many large calls under way as it may have.")));
    }
  }

  private boolean isKnown(AgentId agent, SecretText token, AgentsExchange exchange) {
    return turns.take(exchange.request().peer(), () -> door.knows(agent, token));
  }

  private void relay(
      ModelAddress address, AgentId agent, SecretText token, byte[] body, AgentsExchange exchange) {
    Protocol protocol = address.protocol();
    Optional<ModelCall> call = protocol.read(address.path(), body);
    if (call.isEmpty()) {
      exchange.answer(unreadable(protocol));
      return;
    }
    RelayCall.Command command =
        new RelayCall.Command(
            agent,
            token,
            address.account(),
            protocol.api(),
            call.get().model(),
            call.get().stream(),
            body,
            exchange.request().traceId());
    switch (relay.relay(command)) {
      case RelayCall.Outcome.Answered answered -> pass(answered.answer(), exchange);
      case RelayCall.Outcome.Spoken spoken ->
          exchange.answer(
              AgentsAnswer.of(protocol.spoken(call.get(), spoken.words(), clock.instant())));
      case RelayCall.Outcome.PassedOn passed ->
          exchange.answer(new AgentsAnswer(passed.status(), "application/json", passed.body()));
      case RelayCall.Outcome.Unavailable unavailable ->
          exchange.answer(
              AgentsAnswer.of(protocol.refused(503, "unavailable", unavailable.message())));
      case RelayCall.Outcome.UnknownModel ignored -> exchange.answer(unknownModel(protocol));
      case RelayCall.Outcome.Refused ignored -> exchange.answer(refused(protocol));
    }
  }

  /** The answer to an agent when Mosaic itself is at fault: the agent then tries its next model. */
  static AgentsAnswer unavailable(Protocol protocol) {
    return AgentsAnswer.of(protocol.refused(503, "unavailable", "Mosaic cannot answer now."));
  }

  private static void pass(RelayedAnswer answer, AgentsExchange exchange) {
    // Closing writes down what the answer cost, which the container's leaving must not interrupt.
    try (answer) {
      try {
        exchange.begin(answer.contentType());
        for (Optional<byte[]> piece = answer.next(); piece.isPresent(); piece = answer.next()) {
          exchange.write(piece.get());
        }
        exchange.end();
      } finally {
        exchange.release();
      }
    }
  }

  private static AgentsAnswer refused(Protocol protocol) {
    return AgentsAnswer.of(
        protocol.refused(401, "unauthenticated", "Show the token of the container that asks."));
  }

  private static AgentsAnswer unreadable(Protocol protocol) {
    return AgentsAnswer.of(
        protocol.refused(
            400, "bad_request", "The body is not what this protocol says it must be."));
  }

  private static AgentsAnswer unknownModel(Protocol protocol) {
    return AgentsAnswer.of(
        protocol.refused(
            404,
            "model_not_found",
            "The model does not exist in this account, or the account is switched off."));
  }
}
