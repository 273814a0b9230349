package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.OpaqueId;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.chat.SendMessage;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI chat-completions request as a client sent it, and what the gateway gets of it: its own
 * model name, no member of Mosaic's, and of a conversation it knows only what is new.
 */
final class ChatRequest {
  // `user` would choose the gateway's session; that is Mosaic's to choose.
  private static final Set<String> KEPT_BACK = Set.of("conversationId", "model", "stream", "user");
  static final String GATEWAY_MODEL = "openclaw";

  private final Map<String, JsonNode> members;
  private final List<JsonNode> messages;
  private final JsonNode said;
  private final String text;

  private ChatRequest(
      Map<String, JsonNode> members, List<JsonNode> messages, JsonNode said, String text) {
    this.members = members;
    this.messages = messages;
    this.said = said;
    this.text = text;
  }

  static ChatRequest parse(JsonNode body) {
    if (!body.isObject()) {
      throw Problem.malformed("The body is not a JSON object.");
    }
    Map<String, JsonNode> members = new LinkedHashMap<>();
    body.entries().forEach(member -> members.put(member.getKey(), member.getValue()));
    JsonNode list = members.get("messages");
    if (list == null || !list.isArray() || list.size() == 0) {
      throw Problem.invalid("messages", "required", "Send at least one message.");
    }
    List<JsonNode> messages = StreamSupport.stream(list.values().spliterator(), false).toList();
    int last = messages.size() - 1;
    JsonNode said = messages.get(last);
    if (!said.isObject() || !"user".equals(stringIn(said, "role"))) {
      throw Problem.invalid(
          "messages[" + last + "].role", "not_user", "The last message is the user's.");
    }
    return new ChatRequest(members, messages, said, textOf(said, last));
  }

  /** The message text: the content itself, or its text parts. */
  private static String textOf(JsonNode message, int index) {
    JsonNode content = message.get("content");
    String text = null;
    if (content != null && content.isString()) {
      text = content.getStringValue();
    } else if (content != null && content.isArray() && content.size() > 0) {
      text =
          StreamSupport.stream(content.values().spliterator(), false)
              .map(part -> part.isObject() ? stringIn(part, "text") : null)
              .filter(part -> part != null && !part.isBlank())
              .collect(Collectors.joining("\n"));
    }
    if (text == null || content != null && content.isString() && text.isBlank()) {
      throw Problem.invalid("messages[" + index + "].content", "required", "Say something.");
    }
    return text;
  }

  boolean wantsStream() {
    JsonNode stream = members.get("stream");
    if (stream == null || stream.isNull()) {
      return false;
    }
    if (!stream.isBoolean()) {
      throw Problem.invalid("stream", "wrong_type", "Send true or false.");
    }
    return stream.getBooleanValue();
  }

  SendMessage.Command toCommand(UserId owner, JsonMapper mapper) {
    ConversationId conversation = conversation();
    boolean stream = wantsStream();
    Map<String, JsonNode> body = new LinkedHashMap<>();
    body.put("model", JsonNode.createStringNode(GATEWAY_MODEL));
    body.put("stream", JsonNode.createBooleanNode(stream));
    members.forEach(
        (name, value) -> {
          if (!KEPT_BACK.contains(name)) {
            body.put(name, value);
          }
        });
    body.put("messages", JsonNode.createArrayNode(conversation == null ? messages : List.of(said)));
    try {
      byte[] bytes = mapper.writeValueAsBytes(JsonNode.createObjectNode(body));
      return new SendMessage.Command(owner, conversation, text, bytes, stream);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private @Nullable ConversationId conversation() {
    JsonNode id = members.get("conversationId");
    if (id == null || id.isNull()) {
      return null;
    }
    if (!id.isString()) {
      throw Problem.invalid("conversationId", "wrong_type", "Send the id as a string.");
    }
    return OpaqueId.find(id.getStringValue())
        .map(ConversationId::new)
        .orElseThrow(Problem::conversationNotFound);
  }

  private static @Nullable String stringIn(JsonNode object, String member) {
    JsonNode value = object.get(member);
    return value != null && value.isString() ? value.getStringValue() : null;
  }
}
