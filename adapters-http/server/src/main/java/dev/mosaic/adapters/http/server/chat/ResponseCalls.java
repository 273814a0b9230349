package dev.mosaic.adapters.http.server.chat;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls of a program's functions in a stream. The gateway sends a call whole where it begins; SDKs
 * gather its arguments from events that come after.
 */
final class ResponseCalls {
  private ResponseCalls() {}

  /** The event, or the several it stands for. */
  static List<Map<String, JsonNode>> spelledOut(Map<String, JsonNode> event) {
    JsonNode item = event.get("item");
    JsonNode arguments = item != null && item.isObject() ? item.get("arguments") : null;
    if (item == null
        || arguments == null
        || !ResponseShape.typeOf(event).equals("response.output_item.added")) {
      return List.of(event);
    }
    Map<String, JsonNode> empty = new LinkedHashMap<>();
    item.entries().forEach(member -> empty.put(member.getKey(), member.getValue()));
    empty.put("arguments", JsonNode.createStringNode(""));
    empty.put("status", JsonNode.createStringNode("in_progress"));
    Map<String, JsonNode> added = new LinkedHashMap<>(event);
    added.put("item", JsonNode.createObjectNode(empty));
    return List.of(
        added, pieceOf(event, item, "delta", "delta"), pieceOf(event, item, "done", "arguments"));
  }

  private static Map<String, JsonNode> pieceOf(
      Map<String, JsonNode> event, JsonNode item, String step, String member) {
    Map<String, JsonNode> piece = new LinkedHashMap<>();
    piece.put("type", JsonNode.createStringNode("response.function_call_arguments." + step));
    piece.put("item_id", item.get("id"));
    piece.put("output_index", event.get("output_index"));
    if (step.equals("done")) {
      piece.put("name", item.get("name"));
    }
    piece.put(member, item.get("arguments"));
    return piece;
  }
}
