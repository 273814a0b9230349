package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.chat.ProgramMessage;
import dev.mosaic.ports.agent.TurnRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An OpenAI chat-completions request as a client sent it, and what the gateway gets of it: its own
 * model name, no member of Mosaic's, and of a conversation it knows only what is new. The gateway
 * is asked for a stream in any case: only then does it hear at once that nobody listens any more.
 */
final class ChatRequest implements ProgramMessage {
  // `user` would choose the gateway's session; that is Mosaic's to choose.
  private static final Set<String> KEPT_BACK =
      Set.of("conversationId", "model", "stream", "user", "store", "messages");
  static final String GATEWAY_MODEL = "openclaw";

  private final Members members;
  private final Transcript messages;
  private final boolean stream;
  private final JsonMapper mapper;

  private ChatRequest(Members members, Transcript messages, JsonMapper mapper) {
    this.members = members;
    this.messages = messages;
    this.stream = members.flag("stream", false);
    this.mapper = mapper;
  }

  static ChatCall parse(JsonNode body, JsonMapper mapper) {
    Members members = Members.ofBody(body);
    Transcript messages =
        Transcript.parse(
            "messages",
            members.find("messages").map(it -> Members.items("messages", it)).orElse(List.of()),
            ChatMessagePart::parse);
    ChatParameters.check(members);
    ChatRequest request = new ChatRequest(members, messages, mapper);
    return new ChatCall(
        request,
        request.stream,
        members.flag("store", true),
        members.text("conversationId").orElse(null),
        null);
  }

  @Override
  public TurnRequest.Form form() {
    return TurnRequest.Form.CHAT_COMPLETION;
  }

  @Override
  public String text() {
    return messages.text();
  }

  @Override
  public byte[] opening() {
    return body(messages.all());
  }

  @Override
  public byte[] following() {
    return body(messages.fresh());
  }

  private byte[] body(List<JsonNode> said) {
    Map<String, JsonNode> body = new LinkedHashMap<>();
    body.put("model", JsonNode.createStringNode(GATEWAY_MODEL));
    body.put("stream", JsonNode.createBooleanNode(true));
    members
        .all()
        .forEach(
            (name, value) -> {
              if (!KEPT_BACK.contains(name)) {
                body.put(name, value);
              }
            });
    if (!stream) {
      body.put(
          "stream_options",
          JsonNode.createObjectNode(Map.of("include_usage", JsonNode.createBooleanNode(true))));
    }
    body.put("messages", JsonNode.createArrayNode(said));
    try {
      return mapper.writeValueAsBytes(JsonNode.createObjectNode(body));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
