package dev.mosaic.ports.agent;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;

/** Talks to the gateway inside an agent's container. */
public interface AgentChannel {
  /**
   * Whether the gateway says it is ready to chat. Answers within two seconds; false for any
   * trouble.
   */
  boolean isReady(GatewayEndpoint endpoint);

  /**
   * Sends a turn and returns as soon as the gateway begins to answer.
   *
   * @throws AgentUnreachable if no answer comes
   */
  AgentReply send(GatewayEndpoint endpoint, SecretText gatewayToken, TurnRequest request);
}
