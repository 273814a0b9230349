package dev.mosaic.application.policy;

import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.domain.settings.AgentPolicy;

/** Shows what is laid down for everybody's agents. */
public final class ShowAgentPolicy {
  private final AgentPolicies policies;

  ShowAgentPolicy(AgentPolicies policies) {
    this.policies = policies;
  }

  public AgentPolicy show() {
    return policies.current();
  }
}
