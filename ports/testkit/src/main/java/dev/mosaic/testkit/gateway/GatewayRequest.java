package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request the gateway got.
 *
 * @param socket which WebSocket it came over, counted from 1; 0 for HTTP
 * @param method as in `chat.send`; for HTTP method and path, as in `POST /v1/chat/completions`, and
 *     for the admin RPC `admin:` and its method
 * @param params of HTTP the body; an empty object where there is none
 * @param sessionHeader `x-openclaw-session-key` of an HTTP call, otherwise empty
 */
public record GatewayRequest(
    int number, int socket, String method, JsonNode params, String sessionHeader) {
  /** Without texts and signatures, for messages of failed tests. */
  @Override
  public String toString() {
    return "%d %s (socket %d)".formatted(number, method, socket);
  }
}
