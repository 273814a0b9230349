package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON. */
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /**
   * @throws JsonProcessingException if the text is not JSON
   */
  static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** An object in the order its members are given: name, value, name, value; nulls are left out. */
  static ObjectNode object(@Nullable Object... members) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < members.length; i += 2) {
      if (members[i + 1] != null) {
        object.set(String.valueOf(members[i]), node(members[i + 1]));
      }
    }
    return object;
  }

  static ArrayNode array(Collection<?> values) {
    return MAPPER.valueToTree(values);
  }

  static JsonNode node(@Nullable Object value) {
    return MAPPER.valueToTree(value);
  }

  static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
