package dev.mosaic.adapters.http.server.agents;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** What a container is answered. */
record AgentsAnswer(int status, String contentType, Map<String, Object> body) {
  private static final ObjectMapper MAPPER = ObjectMapper.getDefault();

  static AgentsAnswer ok(Map<String, Object> body) {
    return new AgentsAnswer(200, "application/json", body);
  }

  static AgentsAnswer notFound() {
    return problem(404, "Not Found", "not_found", "There is nothing here.");
  }

  /** The same for a missing, wrong or foreign token and for an unknown agent. */
  static AgentsAnswer unauthenticated() {
    return problem(
        401, "Unauthorized", "unauthenticated", "Show the token of the container you ask about.");
  }

  static AgentsAnswer noModel() {
    return problem(
        409, "Conflict", "no_provider", "The owner of this agent has no model for it to use.");
  }

  static AgentsAnswer unavailable() {
    return problem(503, "Service Unavailable", "unavailable", "Mosaic cannot answer now.");
  }

  private static AgentsAnswer problem(int status, String title, String code, String detail) {
    return new AgentsAnswer(
        status,
        "application/problem+json",
        Map.of(
            "type",
            "about:blank",
            "title",
            title,
            "status",
            status,
            "code",
            code,
            "detail",
            detail));
  }

  void writeTo(HttpExchange exchange) throws IOException {
    byte[] bytes = MAPPER.writeValueAsBytes(body);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", contentType);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    if (status == 401) {
      headers.set("WWW-Authenticate", "Bearer");
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
