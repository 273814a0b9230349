package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.protocol.sse.EventCutter;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.chat.TurnFault;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response: the gateway's events with what SDKs of OpenAI's rely on and it leaves out, such as
 * the numbers of events, and with ids by which the answer is found again.
 */
final class ResponseSpelling implements AnswerSpelling {
  private final ErrorEvents errors;
  private final JsonMapper mapper;
  private final ResponseShape shape;
  private int number;

  ResponseSpelling(ErrorEvents errors, JsonMapper mapper, ResponseShape shape) {
    this.errors = errors;
    this.mapper = mapper;
    this.shape = shape;
  }

  @Override
  public byte[] events(byte[] raw) {
    ByteArrayOutputStream spelled = new ByteArrayOutputStream();
    for (byte[] event : EventCutter.cut(raw, Framing.EVENTS)) {
      JsonNode told = read(event);
      if (told == null) {
        spelled.writeBytes(event);
      } else {
        spell(told).forEach(spelled::writeBytes);
      }
    }
    return spelled.toByteArray();
  }

  @Override
  public byte[] fault(TurnFault fault) {
    return errors.ofResponse(fault, number++);
  }

  @Override
  public WholeAnswer whole() {
    return new WholeResponse(mapper, shape);
  }

  private List<byte[]> spell(JsonNode event) {
    List<byte[]> spelled = new ArrayList<>();
    for (Map<String, JsonNode> one : ResponseCalls.spelledOut(shape.event(event))) {
      Map<String, JsonNode> numbered = new LinkedHashMap<>(one);
      numbered.put("sequence_number", JsonNode.createNumberNode(number++));
      spelled.add(bytes(numbered));
    }
    return spelled;
  }

  private byte[] bytes(Map<String, JsonNode> event) {
    try {
      String type = ResponseShape.typeOf(event);
      String data = mapper.writeValueAsString(JsonNode.createObjectNode(event));
      return Framing.EVENTS.bytes(type, data);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Null for a comment, the word at the end, and whatever else is no event of a response. */
  private @Nullable JsonNode read(byte[] event) {
    String data = Framing.EVENTS.dataOf(event);
    if (!data.startsWith("{")) {
      return null;
    }
    try {
      JsonNode told = mapper.readValue(data, JsonNode.class);
      JsonNode type = told != null && told.isObject() ? told.get("type") : null;
      return type != null && type.isString() ? told : null;
    } catch (IOException noJson) {
      return null;
    }
  }
}
