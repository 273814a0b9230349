package dev.mosaic.adapters.http.agents;

import dev.mosaic.adapters.http.openclaw.AgentFilesJson;
import dev.mosaic.adapters.http.openclaw.OpenClawConfigJson;
import dev.mosaic.adapters.http.openclaw.WayToModels;
import dev.mosaic.application.agent.door.ServeAgentConfig;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.secret.SecretText;
import java.util.Optional;

/** Hands containers their settings and files. */
final class AgentsQuestions {
  private final ServeAgentConfig serving;

  AgentsQuestions(ServeAgentConfig serving) {
    this.serving = serving;
  }

  AgentsAnswer answer(AgentsQuestion question, AgentsRequest request) {
    Optional<SecretText> token = request.bearer();
    Optional<AgentId> agent = question.agent();
    if (token.isEmpty() || agent.isEmpty()) {
      return AgentsAnswer.unauthenticated();
    }
    WayToModels way = new WayToModels(agent.get(), token.get(), request.arrivedAt());
    boolean withKeys = question.about() == AgentsQuestion.About.CONFIG;
    return switch (serving.serve(
        new ServeAgentConfig.Command(agent.get(), token.get(), withKeys))) {
      case ServeAgentConfig.Outcome.Served served ->
          AgentsAnswer.ok(
              switch (question.about()) {
                case CONFIG -> OpenClawConfigJson.of(served.setup(), way);
                case FILES -> AgentFilesJson.of(served.setup());
              });
      case ServeAgentConfig.Outcome.Refused ignored -> AgentsAnswer.unauthenticated();
      case ServeAgentConfig.Outcome.NoModel ignored -> AgentsAnswer.noModel();
    };
  }
}
