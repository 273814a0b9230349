package dev.mosaic.adapters.http.server.chat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A chat completion. */
final class WholeCompletion extends WholeAnswer {
  private final Map<String, JsonNode> head = new LinkedHashMap<>();
  private final StringBuilder content = new StringBuilder();
  private final Map<Integer, ToolCall> calls = new TreeMap<>();
  private String finishReason = "stop";
  private @Nullable JsonNode usage;

  WholeCompletion(JsonMapper mapper) {
    super(mapper);
  }

  @Override
  void take(JsonNode event) {
    for (String name : List.of("id", "created", "model")) {
      JsonNode value = event.get(name);
      if (value != null) {
        head.putIfAbsent(name, value);
      }
    }
    JsonNode counted = event.get("usage");
    usage = counted != null && counted.isObject() ? counted : usage;
    JsonNode choices = event.get("choices");
    JsonNode choice = choices != null && choices.isArray() ? choices.get(0) : null;
    if (choice != null && choice.isObject()) {
      takeChoice(choice);
    }
  }

  private void takeChoice(JsonNode choice) {
    if (text(choice, "finish_reason") instanceof String reason) {
      finishReason = reason;
    }
    JsonNode delta = choice.get("delta");
    if (delta == null || !delta.isObject()) {
      return;
    }
    if (text(delta, "content") instanceof String piece) {
      content.append(piece);
    }
    JsonNode called = delta.get("tool_calls");
    if (called != null && called.isArray()) {
      called
          .values()
          .forEach(
              call -> {
                JsonNode index = call.get("index");
                int place = index != null && index.isNumber() ? index.getIntValue() : calls.size();
                calls.computeIfAbsent(place, ignored -> new ToolCall()).take(call);
              });
    }
  }

  @Override
  JsonNode toJson() {
    Map<String, JsonNode> message = new LinkedHashMap<>();
    message.put("role", JsonNode.createStringNode("assistant"));
    boolean silent = content.isEmpty() && !calls.isEmpty();
    message.put(
        "content", silent ? JsonNode.nullNode() : JsonNode.createStringNode(content.toString()));
    if (!calls.isEmpty()) {
      message.put(
          "tool_calls",
          JsonNode.createArrayNode(calls.values().stream().map(ToolCall::toJson).toList()));
    }
    Map<String, JsonNode> choice = new LinkedHashMap<>();
    choice.put("index", JsonNode.createNumberNode(0));
    choice.put("message", JsonNode.createObjectNode(message));
    choice.put("finish_reason", JsonNode.createStringNode(finishReason));
    Map<String, JsonNode> answer = new LinkedHashMap<>(head);
    answer.put("object", JsonNode.createStringNode("chat.completion"));
    answer.put("choices", JsonNode.createArrayNode(List.of(JsonNode.createObjectNode(choice))));
    if (usage != null) {
      answer.put("usage", usage);
    }
    return JsonNode.createObjectNode(answer);
  }

  private static @Nullable String text(@Nullable JsonNode node, String name) {
    JsonNode value = node != null && node.isObject() ? node.get(name) : null;
    return value != null && value.isString() ? value.getStringValue() : null;
  }

  /** A call of a function of the program's, whose arguments come in pieces. */
  private static final class ToolCall {
    private String id = "";
    private String name = "";
    private final StringBuilder arguments = new StringBuilder();

    void take(JsonNode piece) {
      id = text(piece, "id") instanceof String told ? told : id;
      JsonNode function = piece.get("function");
      name = text(function, "name") instanceof String told ? told : name;
      if (text(function, "arguments") instanceof String more) {
        arguments.append(more);
      }
    }

    JsonNode toJson() {
      return JsonNode.createObjectNode(
          Map.of(
              "id", JsonNode.createStringNode(id),
              "type", JsonNode.createStringNode("function"),
              "function",
                  JsonNode.createObjectNode(
                      Map.of(
                          "name", JsonNode.createStringNode(name),
                          "arguments", JsonNode.createStringNode(arguments.toString())))));
    }
  }
}
