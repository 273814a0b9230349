package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An answer `ok:false`. */
@SuppressWarnings("serial")
final class GatewayError extends RuntimeException {
  private final String code;
  private final @Nullable ObjectNode details;

  GatewayError(String code, String message, @Nullable ObjectNode details) {
    super(message, null, false, false);
    this.code = code;
    this.details = details;
  }

  static GatewayError invalid(String message) {
    return new GatewayError("INVALID_REQUEST", message, null);
  }

  static GatewayError invalid(String message, String reason) {
    return new GatewayError("INVALID_REQUEST", message, Json.object("reason", reason));
  }

  JsonNode json() {
    return Json.object("code", code, "message", getMessage(), "details", details);
  }
}
