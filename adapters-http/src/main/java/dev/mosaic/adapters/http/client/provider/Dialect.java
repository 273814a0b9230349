package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * How a protocol asks for models and for a very short answer.
 *
 * @param limits names of the member that limits an answer's length; a vendor that refuses one is
 *     asked again with the next
 * @param proof member that only an answer has
 */
record Dialect(
    String modelsPath, String answerPath, String question, List<String> limits, String proof) {
  // A model that thinks first needs some room, or it ends before the first word.
  private static final int SHORT = 32;
  private static final int ROOMY = 512;

  static Dialect of(ApiType type) {
    return switch (type) {
      case OPENAI_COMPLETIONS ->
          new Dialect(
              "/models",
              "/chat/completions",
              "messages",
              List.of("max_tokens", "max_completion_tokens"),
              "choices");
      case OPENAI_RESPONSES ->
          new Dialect("/models", "/responses", "input", List.of("max_output_tokens"), "output");
      case ANTHROPIC_MESSAGES ->
          new Dialect("/v1/models", "/v1/messages", "messages", List.of("max_tokens"), "content");
      case OLLAMA ->
          new Dialect("/api/tags", "/api/chat", "messages", List.of("max_tokens"), "message");
      case GOOGLE_GENERATIVE_AI ->
          new Dialect("/models", "/models", "contents", List.of("max_tokens"), "candidates");
    };
  }

  HttpUriRequestBase askModels(String base, ApiType type, @Nullable SecretText key) {
    return signed(new HttpGet(URI.create(base + modelsPath)), type, key);
  }

  HttpUriRequestBase askAnswer(
      String base, ApiType type, @Nullable SecretText key, String model, String limit) {
    Map<String, JsonNode> body = new LinkedHashMap<>();
    body.put("model", JsonNode.createStringNode(model));
    body.put(question, JsonNode.createArrayNode(List.of(userMessage())));
    body.put(limit, JsonNode.createNumberNode(limit.equals("max_tokens") ? SHORT : ROOMY));
    HttpPost request = new HttpPost(URI.create(base + answerPath));
    request.setEntity(
        new ByteArrayEntity(
            JsonText.write(JsonNode.createObjectNode(body)), ContentType.APPLICATION_JSON));
    return signed(request, type, key);
  }

  boolean isAnswer(JsonNode body) {
    JsonNode found = JsonText.member(body, proof);
    return found != null && found.isArray();
  }

  private static JsonNode userMessage() {
    Map<String, JsonNode> message = new LinkedHashMap<>();
    message.put("role", JsonNode.createStringNode("user"));
    message.put("content", JsonNode.createStringNode("Answer with the word ok."));
    return JsonNode.createObjectNode(message);
  }

  private static HttpUriRequestBase signed(
      HttpUriRequestBase request, ApiType type, @Nullable SecretText key) {
    request.setHeader("Accept", "application/json");
    if (type == ApiType.ANTHROPIC_MESSAGES) {
      request.setHeader("anthropic-version", "2023-06-01");
    }
    if (key != null && !key.isBlank()) {
      if (type == ApiType.ANTHROPIC_MESSAGES) {
        request.setHeader("x-api-key", key.reveal().strip());
      } else {
        request.setHeader("Authorization", "Bearer " + key.reveal().strip());
      }
    }
    return request;
  }
}
