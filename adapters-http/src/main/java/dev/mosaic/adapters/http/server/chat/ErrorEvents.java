package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.ProblemResponses;
import dev.mosaic.domain.chat.TurnFault;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The last event of a stream that went wrong after its first byte. */
@Singleton
final class ErrorEvents {
  private final JsonMapper mapper;

  ErrorEvents(JsonMapper mapper) {
    this.mapper = mapper;
  }

  byte[] of(TurnFault fault) {
    JsonNode error =
        JsonNode.createObjectNode(
            Map.of(
                "code", JsonNode.createStringNode(fault.code()),
                "message", JsonNode.createStringNode(fault.message()),
                "type", JsonNode.createStringNode("mosaic_error")));
    try {
      String data = mapper.writeValueAsString(JsonNode.createObjectNode(Map.of("error", error)));
      return ("event: error\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  byte[] ofSurprise(RuntimeException surprise) {
    String correlation = ProblemResponses.log(surprise);
    return of(
        new TurnFault(
            "internal_error",
            "Something went wrong inside Mosaic (" + correlation + "). Your message is kept."));
  }
}
