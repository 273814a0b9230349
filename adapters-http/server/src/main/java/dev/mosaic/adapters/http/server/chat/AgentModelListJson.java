package dev.mosaic.adapters.http.server.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.user.User;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Models in the form of OpenAI's API.
 *
 * @param object always {@code list}
 */
@Serdeable
public record AgentModelListJson(String object, List<AgentModelJson> data) {
  /**
   * The agent as a model. Which of its owner's models it thinks with is in its settings.
   *
   * @param object always {@code model}
   * @param created seconds since 1970
   */
  @Serdeable
  public record AgentModelJson(
      String id, String object, long created, @JsonProperty("owned_by") String ownedBy) {}

  static AgentModelListJson of(User owner) {
    return new AgentModelListJson(
        "list",
        List.of(
            new AgentModelJson(
                ChatRequest.GATEWAY_MODEL,
                "model",
                owner.createdAt().getEpochSecond(),
                owner.username().value())));
  }
}
