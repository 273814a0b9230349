package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.ProblemResponses;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.TurnFault;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What Mosaic itself says in a stream: comments, which no client takes for an answer, and the last
 * event where it went wrong after its first byte.
 */
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

  /** How the answer comes about, in a comment line. */
  byte[] comment(AnswerNotes notes) {
    try {
      String data = mapper.writeValueAsString(AnswerNotesJson.of(notes));
      return (": notes " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
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
