package dev.mosaic.application.llm;

import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** What agents and programs can ask of Mosaic about models. */
public record LlmCases(RelayCall relay, EmbedTexts embed) {
  /** Wires the use cases. */
  public static LlmCases assemble(
      Ports ports,
      ContainerFacts facts,
      Budget budget,
      AskPolicy policy,
      Clock clock,
      ProviderKeys keys,
      AgentPolicies agentPolicies,
      AgentCases agents,
      AnswerNotebook notebook) {
    Metering metering = new Metering(ports.usage(), ports.providers(), clock);
    Lessons lessons = new Lessons(ports.providers());
    KnownSecrets secrets = new KnownSecrets(keys);
    Asking asking =
        new Asking(
            ports.vendor(),
            facts,
            keys,
            agentPolicies,
            metering,
            lessons,
            new FailedRoutes(clock),
            policy);
    return new LlmCases(
        new RelayCall(agents.door(), new Routes(facts), budget, asking, notebook, secrets),
        new EmbedTexts(
            new EmbeddingAccounts(ports.providers(), ports.agentConfigs()),
            budget,
            new AskingForVectors(
                ports.vendor(), ports.users(), keys, agentPolicies, metering, lessons, policy),
            secrets));
  }
}
