package dev.mosaic.server.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/** Values that fit a schema. */
final class Samples {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ApiDocument document;
  private final Map<String, String> words;

  /**
   * @param words values for members of these names, wherever they stand
   */
  Samples(ApiDocument document, Map<String, String> words) {
    this.document = document;
    this.words = words;
  }

  /** One that fits, with every member that is named, required or not. */
  JsonNode of(Schema<?> described) {
    Schema<?> schema = document.resolved(described);
    if (schema.getExample() != null) {
      return MAPPER.valueToTree(schema.getExample());
    }
    if (schema.getEnum() != null) {
      return MAPPER.valueToTree(schema.getEnum().getFirst());
    }
    if (schema.getOneOf() != null) {
      return of(schema.getOneOf().getFirst());
    }
    if (schema.getType() == null) {
      return JSON.textNode("anything");
    }
    return switch (schema.getType()) {
      case "string" -> JSON.textNode(text(schema));
      case "integer", "number" ->
          JSON.numberNode(schema.getMinimum() == null ? 1 : schema.getMinimum().longValue());
      case "boolean" -> JSON.booleanNode(false);
      case "array" -> list(schema);
      default -> object(schema);
    };
  }

  private static String text(Schema<?> schema) {
    String format = schema.getFormat() == null ? "" : schema.getFormat();
    return switch (format) {
      case "date" -> "2026-11-28";
      case "date-time" -> "2027-01-01T00:00:00Z";
      case "email" -> "ada@example.org";
      case "password" -> "correct horse battery";
      default -> "x".repeat(Math.max(1, schema.getMinLength() == null ? 1 : schema.getMinLength()));
    };
  }

  private ArrayNode list(Schema<?> schema) {
    return JSON.arrayNode().add(of(schema.getItems()));
  }

  private ObjectNode object(Schema<?> schema) {
    ObjectNode object = JSON.objectNode();
    if (schema.getProperties() != null) {
      for (Map.Entry<String, Schema> member : schema.getProperties().entrySet()) {
        String word = words.get(member.getKey());
        object.set(member.getKey(), word == null ? of(member.getValue()) : JSON.textNode(word));
      }
    }
    return object;
  }
}
