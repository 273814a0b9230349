package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One message of a chat-completions request.
 *
 * @param node as it came
 * @param text its text parts, joined; empty if there are none
 */
record ChatMessagePart(String role, String text, Members members, JsonNode node)
    implements Utterance {
  private static final Set<String> ROLES =
      Set.of("system", "developer", "user", "assistant", "tool", "function");

  static ChatMessagePart parse(String path, JsonNode node) {
    Members members = Members.of(path, node);
    String role = members.text("role").orElse("");
    if (!ROLES.contains(role)) {
      throw Problem.invalid(
          path + ".role",
          role.isEmpty() ? "required" : "unknown_value",
          "Send system, developer, user, assistant or tool.");
    }
    String text = textOf(role, members);
    return new ChatMessagePart(role, text, members, node);
  }

  /**
   * What a person says on the chat page.
   *
   * @param content a text, or a list of content parts
   */
  static ChatMessagePart ofPerson(JsonNode content) {
    JsonNode role = JsonNode.createStringNode("user");
    return parse("", JsonNode.createObjectNode(Map.of("role", role, "content", content)));
  }

  @Override
  public void requireWords() {
    JsonNode content = members.get("content");
    boolean pictures = content != null && content.isArray() && content.size() > 0;
    if (role.equals("user") && text.isBlank() && !pictures) {
      throw Problem.invalid(members.pathOf("content"), "required", "Say something.");
    }
  }

  @Override
  public boolean isResult() {
    return role.equals("tool") || role.equals("function");
  }

  @Override
  public String callId() {
    return members.text("tool_call_id").orElse("");
  }

  @Override
  public String name() {
    return members.text("name").orElse("");
  }

  @Override
  public Optional<String> calledName(String callId) {
    return members.find("tool_calls").filter(JsonNode::isArray).stream()
        .flatMap(calls -> Members.items("tool_calls", calls).stream())
        .filter(call -> call.isObject() && callId.equals(textIn(call, "id")))
        .map(call -> call.get("function"))
        .filter(function -> function != null && function.isObject())
        .map(function -> textIn(function, "name"))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private static String textOf(String role, Members members) {
    JsonNode content = members.get("content");
    String field = members.pathOf("content");
    if (content == null) {
      return "";
    }
    if (content.isString()) {
      return content.getStringValue();
    }
    if (!content.isArray()) {
      throw Members.wrongType(field, "a text, or a list of content parts");
    }
    List<JsonNode> parts = Members.items(field, content);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      ContentParts.textOf(role, field + "[" + i + "]", parts.get(i))
          .filter(text -> !text.isBlank())
          .ifPresent(texts::add);
    }
    return String.join("\n", texts);
  }

  private static String textIn(JsonNode object, String member) {
    JsonNode value = object.get(member);
    return value != null && value.isString() ? value.getStringValue() : "";
  }
}
