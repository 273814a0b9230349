package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.openclaw.OpenClawConfigJson;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.ports.agent.RunRequest;
import io.micronaut.json.tree.JsonNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a gateway is asked with for a run. */
final class RunParameters {
  private RunParameters() {}

  static JsonNode of(String session, RunRequest request) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    parameters.put("sessionKey", text(session));
    parameters.put("message", text(request.text()));
    parameters.put("idempotencyKey", text(request.turn().toString()));
    parameters.put("suppressCommandInterpretation", JsonNode.createBooleanNode(true));
    List<JsonNode> files = request.files().get().stream().map(RunParameters::file).toList();
    if (!files.isEmpty()) {
      parameters.put("attachments", JsonNode.createArrayNode(files));
    }
    return JsonNode.createObjectNode(parameters);
  }

  /** The session, and what is to answer in it. */
  static JsonNode ofModel(String session, RunRequest request) {
    ModelRef model = request.model();
    return JsonNode.createObjectNode(
        Map.of(
            "key",
            text(session),
            "model",
            model == null ? JsonNode.nullNode() : text(OpenClawConfigJson.nameOf(model))));
  }

  private static JsonNode file(RunRequest.File file) {
    return Trees.object(
        "type",
        file.isPicture() ? "image" : "file",
        "mimeType",
        file.type(),
        "fileName",
        file.name(),
        "content",
        Base64.getEncoder().encodeToString(file.content()));
  }

  private static JsonNode text(String value) {
    return JsonNode.createStringNode(value);
  }
}
