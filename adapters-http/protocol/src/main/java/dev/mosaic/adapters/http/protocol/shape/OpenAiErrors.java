package dev.mosaic.adapters.http.protocol.shape;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import io.micronaut.json.tree.JsonNode;

/** Errors in the form of both of OpenAI's protocols. */
public final class OpenAiErrors {
  private OpenAiErrors() {}

  public static JsonNode error(int status, ErrorText said) {
    String type =
        switch (status) {
          case 401 -> "authentication_error";
          case 429 -> "rate_limit_error";
          default -> status < 500 ? "invalid_request_error" : "server_error";
        };
    return object(
        "error",
        object(
            "message",
            said.message(),
            "type",
            said.text("type", type),
            "param",
            said.orNull("param"),
            "code",
            said.code()));
  }
}
