package dev.mosaic.application.agent.door;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.ports.Ports;

/** Use cases for what passes between Mosaic and an agent's container. */
public record DoorCases(
    ContainerDoor containers,
    ServeAgentConfig serveConfig,
    AgentSetups setups,
    GatewayTokens tokens,
    AgentAccess access) {
  /** Wires the use cases. */
  public static DoorCases assemble(
      Ports ports,
      ContainerFacts facts,
      ProviderKeys keys,
      AgentPolicies policies,
      LentAccounts lent,
      Audit audit) {
    GatewayTokens tokens = new GatewayTokens(ports.vault(), ports.tokens());
    AgentSetups setups =
        new AgentSetups(ports.agentConfigs(), ports.providers(), keys, policies, lent);
    ContainerDoor containers = new ContainerDoor(facts, ports.agents(), tokens);
    return new DoorCases(
        containers,
        new ServeAgentConfig(containers, setups, audit),
        setups,
        tokens,
        new AgentAccess(facts, tokens));
  }
}
