package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's switches for tests in another process: `POST /_control
 * {"fault":"429","path":"/chat/completions","times":1}` (path and times optional; a null fault
 * heals), `DELETE /_control` resets, `GET /_control/requests` lists what was seen.
 */
final class ControlHandler implements HttpHandler {
  private final ScriptedVendor vendor;

  ControlHandler(ScriptedVendor vendor) {
    this.vendor = vendor;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      switch (exchange.getRequestMethod()) {
        case "POST" -> steer(exchange, body);
        case "DELETE" -> {
          vendor.reset();
          exchange.sendResponseHeaders(204, -1);
        }
        default -> {
          List<?> requests = vendor.requests().stream().map(ControlHandler::json).toList();
          answer(exchange, 200, object("requests", requests));
        }
      }
    }
  }

  private void steer(HttpExchange exchange, String body) throws IOException {
    try {
      JsonNode order = Json.parse(body);
      if (order.hasNonNull("fault")) {
        vendor.fault(
            VendorFault.ofLabel(order.path("fault").asText("")),
            order.path("path").asText(""),
            order.path("times").intValue());
      } else {
        vendor.heal();
      }
      exchange.sendResponseHeaders(204, -1);
    } catch (IllegalArgumentException unknown) {
      answer(exchange, 400, object("error", unknown.getMessage()));
    }
  }

  private static Map<String, @Nullable Object> json(VendorRequest request) {
    return object(
        "number",
        request.number(),
        "method",
        request.method(),
        "path",
        request.path(),
        "model",
        request.model(),
        "stream",
        request.stream(),
        "prompt",
        request.prompt(),
        "messages",
        request.messages(),
        "bodyBytes",
        request.bodyBytes(),
        "status",
        request.status(),
        "chunks",
        request.chunks(),
        "state",
        request.state().name().toLowerCase(Locale.ROOT),
        "aborted",
        request.aborted());
  }

  private static void answer(HttpExchange exchange, int status, Map<String, @Nullable Object> json)
      throws IOException {
    byte[] bytes = Json.write(json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
