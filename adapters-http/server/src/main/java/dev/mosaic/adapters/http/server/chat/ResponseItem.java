package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One item of a response's input. The gateway knows fewer members than SDKs send back of an answer;
 * it is sent only those that mean something to it.
 *
 * @param node for the gateway; null for thoughts, which are a model's own, and for a reference
 * @param callId of a call, or of what it was answered; empty for a message
 * @param called the function, where this is a call of one
 * @param mute whether it is a user's message without words or pictures
 * @param answer which answer a reference stands for; null for anything else
 */
record ResponseItem(
    String path,
    String role,
    String text,
    @Nullable JsonNode node,
    String callId,
    Optional<String> called,
    boolean mute,
    @Nullable AnswerId answer)
    implements Utterance {
  private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant");
  private static final String CALL = "function_call";
  private static final String RESULT = "function_call_output";
  private static final String REFERENCE = "item_reference";

  static ResponseItem parse(String path, JsonNode given) {
    Members item = Members.of(path, given);
    String type =
        item.text("type")
            .orElseGet(
                () ->
                    item.find("role").isEmpty() && item.find("id").isPresent()
                        ? REFERENCE
                        : "message");
    return switch (type) {
      case "message" -> message(path, item);
      case CALL -> call(path, item);
      case RESULT -> result(path, item);
      case "reasoning" -> silent(path, "reasoning", null);
      case REFERENCE -> silent(path, "assistant", reference(item));
      default ->
          throw Problem.invalid(
              item.pathOf("type"),
              "not_served",
              "Items of this type are not served here. Send message, function_call or"
                  + " function_call_output.");
    };
  }

  private static ResponseItem message(String path, Members item) {
    String role = item.text("role").orElse("");
    if (!ROLES.contains(role)) {
      throw Problem.invalid(
          item.pathOf("role"),
          role.isEmpty() ? "required" : "unknown_value",
          "Send system, developer, user or assistant.");
    }
    ResponseContent content =
        ResponseContent.parse(role, item.pathOf("content"), required(item, "content"));
    boolean mute = role.equals("user") && content.text().isBlank() && !content.pictures();
    Map<String, JsonNode> node = typed("message");
    node.put("role", JsonNode.createStringNode(role));
    node.put("content", content.node());
    return new ResponseItem(
        path,
        role,
        content.text(),
        JsonNode.createObjectNode(node),
        "",
        Optional.empty(),
        mute,
        null);
  }

  private static ResponseItem call(String path, Members item) {
    String id = words(item, "call_id");
    String name = words(item, "name");
    Map<String, JsonNode> node = typed(CALL);
    node.put("call_id", JsonNode.createStringNode(id));
    node.put("name", JsonNode.createStringNode(name));
    node.put("arguments", JsonNode.createStringNode(words(item, "arguments")));
    return new ResponseItem(
        path, "assistant", "", JsonNode.createObjectNode(node), id, Optional.of(name), false, null);
  }

  private static ResponseItem result(String path, Members item) {
    String id = words(item, "call_id");
    String text = output(item.pathOf("output"), required(item, "output"));
    Map<String, JsonNode> node = typed(RESULT);
    node.put("call_id", JsonNode.createStringNode(id));
    node.put("output", JsonNode.createStringNode(text));
    return new ResponseItem(
        path, "tool", text, JsonNode.createObjectNode(node), id, Optional.empty(), false, null);
  }

  private static ResponseItem silent(String path, String role, @Nullable AnswerId answer) {
    return new ResponseItem(path, role, "", null, "", Optional.empty(), false, answer);
  }

  private static AnswerId reference(Members item) {
    return AnswerId.find(words(item, "id"))
        .orElseThrow(
            () ->
                Problem.invalid(
                    item.pathOf("id"),
                    "unknown_value",
                    "No answer of your agent has this item. Send the items themselves."));
  }

  /** The gateway takes words alone. */
  private static String output(String path, JsonNode output) {
    if (output.isString()) {
      return output.getStringValue();
    }
    if (!output.isArray()) {
      throw Members.wrongType(path, "a text, or a list of content parts");
    }
    List<JsonNode> parts = Members.items(path, output);
    return IntStream.range(0, parts.size())
        .mapToObj(i -> ContentParts.textOf(Members.of(path + "[" + i + "]", parts.get(i))))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, JsonNode> typed(String type) {
    Map<String, JsonNode> node = new LinkedHashMap<>();
    node.put("type", JsonNode.createStringNode(type));
    return node;
  }

  private static String words(Members item, String name) {
    return item.text(name).orElseThrow(() -> missing(item, name));
  }

  private static JsonNode required(Members item, String name) {
    return item.find(name).orElseThrow(() -> missing(item, name));
  }

  private static Problem missing(Members item, String name) {
    return Problem.invalid(item.pathOf(name), "required", "This is missing.");
  }

  @Override
  public boolean isResult() {
    return role.equals("tool");
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public Optional<String> calledName(String id) {
    return called.filter(name -> callId.equals(id));
  }

  @Override
  public void requireWords() {
    if (mute) {
      throw Problem.invalid(path + ".content", "required", "Say something.");
    }
  }
}
