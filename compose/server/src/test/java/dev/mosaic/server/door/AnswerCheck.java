package dev.mosaic.server.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds answers against what the document says of them. */
final class AnswerCheck {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ApiDocument document;
  private final List<String> complaints = new ArrayList<>();

  private AnswerCheck(ApiDocument document) {
    this.document = document;
  }

  /** What the document does not say: the status, the media type, a member, a type. */
  static List<String> complaintsAbout(Answer answer, ApiDocument.Operation operation) {
    AnswerCheck check = new AnswerCheck(operation.document());
    check.answer(answer, operation);
    return check.complaints;
  }

  private void answer(Answer answer, ApiDocument.Operation operation) {
    ApiResponse described = operation.response(answer.status());
    if (described == null) {
      complaints.add("undocumented status " + answer.status() + ": " + answer.body());
      return;
    }
    Content content = described.getContent();
    if (content == null || content.isEmpty()) {
      if (!answer.body().isEmpty()) {
        complaints.add("a body with " + answer.status() + ", where none is described");
      }
      return;
    }
    String type = answer.contentType();
    if (!content.containsKey(type)) {
      complaints.add("undocumented media type " + type + " with " + answer.status());
    } else if (type.endsWith("json")) {
      value("", parsed(answer.body()), content.get(type).getSchema());
    }
  }

  private JsonNode parsed(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException noJson) {
      complaints.add("not JSON: " + body);
      return MAPPER.nullNode();
    }
  }

  private void value(String path, JsonNode value, Schema<?> described) {
    boolean nullable = ApiDocument.isNullable(described);
    Schema<?> schema = document.resolved(described);
    if (value.isNull()) {
      if (!nullable && !ApiDocument.isNullable(schema)) {
        complaints.add(path + " is null");
      }
      return;
    }
    if (schema.getEnum() != null && !schema.getEnum().contains(value.asText())) {
      complaints.add(path + " is none of its words: " + value);
    }
    if (schema.getType() == null) {
      return;
    }
    boolean fits =
        switch (schema.getType()) {
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          case "array" -> value.isArray();
          default -> value.isObject();
        };
    if (!fits) {
      complaints.add(path + " is no " + schema.getType() + ": " + value);
    } else if (value.isArray()) {
      value.forEach(item -> value(path + "[]", item, schema.getItems()));
    } else if (value.isObject()) {
      object(path, value, schema);
    }
  }

  private void object(String path, JsonNode object, Schema<?> schema) {
    Map<String, Schema> members =
        schema.getProperties() == null ? Map.of() : schema.getProperties();
    object
        .fields()
        .forEachRemaining(
            member -> {
              Schema<?> described = members.get(member.getKey());
              String below = path + "." + member.getKey();
              if (described != null) {
                value(below, member.getValue(), described);
              } else if (ApiDocument.isClosed(schema)) {
                complaints.add("undocumented member " + below);
              }
            });
    if (schema.getRequired() != null) {
      schema.getRequired().stream()
          .filter(member -> !object.has(member))
          .forEach(member -> complaints.add("missing member " + path + "." + member));
    }
  }
}
