package dev.mosaic.application.agent.door;

import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.secret.SecretText;
import java.util.Optional;

/** How Mosaic shows a running gateway that it may talk to it. */
public final class AgentAccess {
  private final ContainerFacts facts;
  private final GatewayTokens tokens;

  AgentAccess(ContainerFacts facts, GatewayTokens tokens) {
    this.facts = facts;
    this.tokens = tokens;
  }

  public Optional<SecretText> tokenOf(AgentId agent) {
    return facts.agent(agent).flatMap(tokens::open);
  }
}
