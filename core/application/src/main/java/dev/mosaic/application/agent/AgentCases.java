package dev.mosaic.application.agent;

import dev.mosaic.application.agent.delivery.DeliveryCases;
import dev.mosaic.application.agent.door.DoorCases;
import dev.mosaic.application.agent.life.AgentImage;
import dev.mosaic.application.agent.life.LifeCases;
import dev.mosaic.application.agent.life.RunPolicy;
import dev.mosaic.application.agent.life.StopAgent;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ConfigKeeping;
import dev.mosaic.application.setup.LastGoodConfig;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for agents. */
public record AgentCases(LifeCases life, DoorCases door, DeliveryCases delivery) {
  /** Wires the use cases. */
  public static AgentCases assemble(
      Ports ports,
      ContainerFacts facts,
      RunPolicy policy,
      Clock clock,
      ProviderKeys keys,
      AgentPolicies agentPolicies,
      LentAccounts lent,
      ConfigKeeping keeping,
      AgentImage image,
      Audit audit,
      StopAgent.AnswersUnderWay answers) {
    LastGoodConfig lastGood =
        new LastGoodConfig(ports.configVersions(), keeping, ports.transactions());
    DoorCases door = DoorCases.assemble(ports, facts, keys, agentPolicies, lent, audit);
    LifeCases life =
        LifeCases.assemble(
            ports, door, lastGood, agentPolicies, policy, image, audit, answers, clock);
    return new AgentCases(life, door, DeliveryCases.assemble(ports, life, door, lastGood));
  }
}
