package dev.mosaic.adapters.http.protocol.responses;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.shape.Ids;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.llm.TokenUsage;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last events of a response that its vendor has not ended. */
final class ResponsesEnding {
  private final @Nullable JsonNode response;
  private final String model;
  private final List<JsonNode> items;
  private final StringBuilder events = new StringBuilder();
  private long sequence;

  /**
   * @param response as it was when it began; null if that was not sent
   * @param items those that are whole
   */
  ResponsesEnding(@Nullable JsonNode response, String model, List<JsonNode> items, long sequence) {
    this.response = response;
    this.model = model;
    this.items = items;
    this.sequence = sequence;
  }

  /** Ends in the middle of a message. */
  String within(
      String id, int index, boolean partOpen, String text, String words, TokenUsage used) {
    if (!partOpen) {
      part("response.content_part.added", id, index, "part", textPart(""));
    }
    return end(id, index, text, words, used);
  }

  /** Ends with a message of its own. */
  String after(int index, String words, TokenUsage used) {
    String id = Ids.of("msg_");
    event(
        "response.output_item.added",
        "output_index",
        index,
        "item",
        message(id, "in_progress", List.of()));
    part("response.content_part.added", id, index, "part", textPart(""));
    return end(id, index, "", words, used);
  }

  /** An answer that is no stream. */
  JsonNode whole(String words, TokenUsage used) {
    return completed(message(Ids.of("msg_"), "completed", List.of(textPart(words))), used);
  }

  private String end(String id, int index, String text, String words, TokenUsage used) {
    JsonNode whole = textPart(text + words);
    JsonNode message = message(id, "completed", List.of(whole));
    part("response.output_text.delta", id, index, "delta", words);
    part("response.output_text.done", id, index, "text", text + words);
    part("response.content_part.done", id, index, "part", whole);
    event("response.output_item.done", "output_index", index, "item", message);
    event("response.completed", "response", completed(message, used));
    return events.toString();
  }

  private JsonNode completed(JsonNode message, TokenUsage used) {
    List<JsonNode> output = new ArrayList<>(items);
    output.add(message);
    Map<String, JsonNode> members = new LinkedHashMap<>();
    object("id", "resp_mosaic", "object", "response", "created_at", 0, "model", model)
        .entries()
        .forEach(member -> members.put(member.getKey(), member.getValue()));
    if (response != null && response.isObject()) {
      response.entries().forEach(member -> members.put(member.getKey(), member.getValue()));
    }
    members.put("status", JsonNode.createStringNode("completed"));
    members.put("output", JsonNode.createArrayNode(output));
    members.put("usage", usage(used));
    return JsonNode.createObjectNode(members);
  }

  private static JsonNode usage(TokenUsage used) {
    return object(
        "input_tokens",
        used.input() + used.cacheRead() + used.cacheWrite(),
        "input_tokens_details",
        object("cached_tokens", used.cacheRead()),
        "output_tokens",
        used.output(),
        "output_tokens_details",
        object("reasoning_tokens", 0),
        "total_tokens",
        used.total());
  }

  private static JsonNode textPart(String text) {
    return object("type", "output_text", "text", text, "annotations", List.of());
  }

  private static JsonNode message(String id, String status, List<JsonNode> content) {
    return object(
        "id", id, "type", "message", "role", "assistant", "status", status, "content", content);
  }

  private void part(String type, String id, int index, String name, Object value) {
    event(type, "item_id", id, "output_index", index, "content_index", 0, name, value);
  }

  private void event(String type, Object... members) {
    Object[] all = new Object[members.length + 4];
    all[0] = "type";
    all[1] = type;
    all[2] = "sequence_number";
    all[3] = ++sequence;
    System.arraycopy(members, 0, all, 4, members.length);
    events.append(Framing.EVENTS.event(type, Trees.write(object(all))));
  }
}
