package dev.mosaic.adapters.http.protocol.wire;

import static dev.mosaic.adapters.http.protocol.wire.WireJson.object;

/** Errors as both of OpenAI's protocols tell them. */
final class OpenAiErrors {
  private OpenAiErrors() {}

  static WireAnswer error(int status, String code, String message) {
    String type =
        switch (status) {
          case 401 -> "authentication_error";
          case 429 -> "rate_limit_error";
          default -> status < 500 ? "invalid_request_error" : "server_error";
        };
    return new WireAnswer(
        status,
        WireAnswer.JSON,
        WireJson.bytes(
            object(
                "error", object("message", message, "type", type, "param", null, "code", code))));
  }
}
