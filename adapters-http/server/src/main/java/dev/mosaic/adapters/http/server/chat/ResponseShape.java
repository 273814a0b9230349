package dev.mosaic.adapters.http.server.chat;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's responses as OpenAI shapes them: with the members that are never left out there,
 * and under ids by which the answer is found again.
 */
final class ResponseShape {
  private static final JsonNode NONE = JsonNode.createArrayNode(List.of());
  private static final List<String> ASKED =
      List.of(
          "instructions",
          "max_output_tokens",
          "metadata",
          "previous_response_id",
          "temperature",
          "tool_choice",
          "tools",
          "top_p");

  private final AnswerId id;
  private final ResponseRequest request;

  ResponseShape(AnswerId id, ResponseRequest request) {
    this.id = id;
    this.request = request;
  }

  /** An event, which has its type in it. */
  Map<String, JsonNode> event(JsonNode given) {
    Map<String, JsonNode> event = membersOf(given);
    int index = indexOf(event.get("output_index"));
    event.computeIfPresent("response", (name, response) -> response(response));
    event.computeIfPresent("item", (name, item) -> item(item, index));
    event.computeIfPresent("part", (name, part) -> part(part));
    event.computeIfPresent("item_id", (name, was) -> text(id.item("message", index)));
    if (typeOf(event).startsWith("response.output_text.")) {
      event.putIfAbsent("logprobs", NONE);
    }
    return event;
  }

  /** The whole of an answer, so far. */
  JsonNode response(JsonNode given) {
    if (!given.isObject()) {
      return given;
    }
    Map<String, JsonNode> response = membersOf(given);
    response.put("id", text(id.response()));
    response.computeIfPresent("output", (name, output) -> list(output, this::item));
    response.putIfAbsent("error", JsonNode.nullNode());
    response.putIfAbsent("incomplete_details", JsonNode.nullNode());
    response.putIfAbsent("parallel_tool_calls", JsonNode.createBooleanNode(true));
    ASKED.forEach(name -> response.putIfAbsent(name, asked(name)));
    return JsonNode.createObjectNode(response);
  }

  /** What an event, or an item, says it is; empty if it does not. */
  static String typeOf(Map<String, JsonNode> members) {
    JsonNode type = members.get("type");
    return type != null && type.isString() ? type.getStringValue() : "";
  }

  private JsonNode asked(String name) {
    JsonNode value = request.asked(name);
    if (value != null) {
      return value;
    }
    return switch (name) {
      case "metadata" -> JsonNode.createObjectNode(Map.of());
      case "tool_choice" -> text("auto");
      case "tools" -> NONE;
      default -> JsonNode.nullNode();
    };
  }

  private JsonNode item(JsonNode given, int index) {
    if (!given.isObject()) {
      return given;
    }
    Map<String, JsonNode> item = membersOf(given);
    item.put("id", text(id.item(typeOf(item), index)));
    item.computeIfPresent("content", (name, parts) -> list(parts, (part, at) -> part(part)));
    item.putIfAbsent("status", text("completed"));
    return JsonNode.createObjectNode(item);
  }

  private static JsonNode part(JsonNode given) {
    if (!given.isObject()) {
      return given;
    }
    Map<String, JsonNode> part = membersOf(given);
    part.putIfAbsent("annotations", NONE);
    part.putIfAbsent("logprobs", NONE);
    return JsonNode.createObjectNode(part);
  }

  /** Shapes one of a list, by its place. */
  private interface Shaping {
    JsonNode shape(JsonNode given, int index);
  }

  private static JsonNode list(JsonNode given, Shaping shaping) {
    if (!given.isArray()) {
      return given;
    }
    List<JsonNode> shaped = new ArrayList<>();
    for (JsonNode one : given.values()) {
      shaped.add(shaping.shape(one, shaped.size()));
    }
    return JsonNode.createArrayNode(shaped);
  }

  private static Map<String, JsonNode> membersOf(JsonNode given) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    given.entries().forEach(member -> members.put(member.getKey(), member.getValue()));
    return members;
  }

  private static int indexOf(@Nullable JsonNode node) {
    return node != null && node.isNumber() ? node.getIntValue() : 0;
  }

  private static JsonNode text(String value) {
    return JsonNode.createStringNode(value);
  }
}
