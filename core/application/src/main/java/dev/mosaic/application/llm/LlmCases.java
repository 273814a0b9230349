package dev.mosaic.application.llm;

import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** What agents, programs and Mosaic itself can ask of models. */
public record LlmCases(RelayCall relay, EmbedTexts embed, SuggestTitle suggestTitle) {
  /** Wires the use cases. */
  public static LlmCases assemble(
      Ports ports,
      ContainerFacts facts,
      Budget budget,
      AskPolicy policy,
      Clock clock,
      ProviderKeys keys,
      AgentPolicies agentPolicies,
      LentAccounts lent,
      AgentCases agents,
      AnswerNotebook notebook) {
    Metering metering = new Metering(budget, ports.providers(), clock);
    LearnedFactsWriter learned = new LearnedFactsWriter(ports.providers());
    KnownSecrets secrets = new KnownSecrets(keys);
    ModelFallback asking =
        new ModelFallback(
            ports.vendor(),
            facts,
            keys,
            agentPolicies,
            budget,
            metering,
            learned,
            new FailedRoutes(clock),
            policy);
    DirectCall direct =
        new DirectCall(
            ports.vendor(), ports.users(), keys, agentPolicies, budget, metering, learned);
    Routes routes = new Routes(facts, lent);
    return new LlmCases(
        new RelayCall(agents.door().containers(), routes, budget, asking, notebook, secrets),
        new EmbedTexts(
            new EmbeddingAccounts(ports.providers(), ports.agentConfigs(), lent),
            budget,
            direct,
            secrets,
            policy),
        new SuggestTitle(routes, facts, budget, direct, secrets));
  }
}
