package dev.mosaic.application.agent.door;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import java.util.Optional;

/** How Mosaic shows a running gateway that it may talk to it. */
public final class AgentAccess {
  private final AgentStore agents;
  private final GatewayTokens tokens;

  AgentAccess(AgentStore agents, GatewayTokens tokens) {
    this.agents = agents;
    this.tokens = tokens;
  }

  public Optional<SecretText> tokenOf(UserId owner) {
    return agents.findByOwner(owner).flatMap(tokens::open);
  }
}
