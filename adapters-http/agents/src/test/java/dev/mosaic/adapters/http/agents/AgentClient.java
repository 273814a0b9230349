package dev.mosaic.adapters.http.agents;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.provider.ApiType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls models as a container does. */
record AgentClient(int port, AgentId agent, String token) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final String STREAM = "{\"model\":\"fast\",\"stream\":true}";
  static final String WHOLE = "{\"model\":\"fast\",\"stream\":false}";

  AgentClient showing(String other) {
    return new AgentClient(port, agent, other);
  }

  /** Where the protocol's calls go, below the account's address. */
  static String pathOf(ApiType api, boolean stream) {
    return switch (api) {
      case OPENAI_COMPLETIONS -> "chat/completions";
      case OPENAI_RESPONSES -> "responses";
      case ANTHROPIC_MESSAGES -> "v1/messages";
      case OLLAMA -> "api/chat";
      case GOOGLE_GENERATIVE_AI ->
          "models/fast:" + (stream ? "streamGenerateContent?alt=sse" : "generateContent");
    };
  }

  HttpResponse<String> stream(ApiType api) {
    return post(api.label() + "/" + pathOf(api, true), STREAM);
  }

  HttpResponse<String> whole(ApiType api) {
    return post(api.label() + "/" + pathOf(api, false), WHOLE);
  }

  HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The same call as bytes, for clients that do as they like. */
  String raw(String path, String body) {
    return """
    POST /llm/user/%s/%s HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer %s\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(agent.value(), path, token, body.length(), body);
  }

  private String address() {
    return "http://127.0.0.1:%d/llm/user/%s/".formatted(port, agent.value());
  }
}
