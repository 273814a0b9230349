package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.adapters.http.server.problem.ProblemResponses;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.TurnFault;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    return event(Map.of("error", errorOf(fault)));
  }

  /** How the answer comes about, in a comment line. */
  byte[] comment(AnswerNotes notes) {
    try {
      String data = mapper.writeValueAsString(AnswerNotesJson.of(notes));
      return Framing.comment("notes " + data);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The same for a client of responses, whose SDKs look for it in either of two places. */
  byte[] ofResponse(TurnFault fault, int number) {
    return event(
        Map.of(
            "type", JsonNode.createStringNode("error"),
            "sequence_number", JsonNode.createNumberNode(number),
            "code", JsonNode.createStringNode(fault.code()),
            "message", JsonNode.createStringNode(fault.message()),
            "param", JsonNode.nullNode(),
            "error", errorOf(fault)));
  }

  TurnFault ofSurprise(RuntimeException surprise) {
    String correlation = ProblemResponses.log(surprise);
    return new TurnFault(
        "internal_error",
        "Something went wrong inside Mosaic (" + correlation + "). Your message is kept.");
  }

  private static JsonNode errorOf(TurnFault fault) {
    return JsonNode.createObjectNode(
        Map.of(
            "code", JsonNode.createStringNode(fault.code()),
            "message", JsonNode.createStringNode(fault.message()),
            "type", JsonNode.createStringNode("mosaic_error")));
  }

  private byte[] event(Map<String, JsonNode> members) {
    try {
      String data = mapper.writeValueAsString(JsonNode.createObjectNode(members));
      return Framing.EVENTS.bytes("error", data);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
