package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.chat.Place;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.user.UserId;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Which conversation a call belongs to. */
final class ConversationNames {
  /** Names a conversation, in requests and answers. */
  static final String CONVERSATION = "X-Mosaic-Conversation-Id";

  private static final String OPEN_WEBUI = "X-OpenWebUI-Chat-Id";
  // How Open WebUI begins what it asks behind a chat: a title, tags, what to ask next.
  private static final String OPEN_WEBUI_TASK = "### Task:";
  private static final int LONGEST = 200;

  private ConversationNames() {}

  /** By the body alone. */
  static Place of(ChatCall call) {
    if (!call.kept()) {
      return new Place.Unkept();
    }
    AnswerId after = call.after();
    if (after != null) {
      return new Place.After(after.conversation(), after.answer());
    }
    String id = call.conversation();
    return id == null
        ? new Place.Fresh()
        : new Place.Known(
            OpaqueId.find(id).map(ConversationId::new).orElseThrow(Problem::conversationNotFound));
  }

  /** By the body, else by the headers a program may send along. */
  static Place of(UserId owner, HttpRequest<?> request, ChatCall call) {
    Place told = of(call);
    if (!(told instanceof Place.Fresh)) {
      return told;
    }
    Optional<String> own = header(request, CONVERSATION);
    if (own.isPresent()) {
      return new Place.Named(
          OpaqueId.find(own.get()).map(ConversationId::new).orElse(null),
          ConversationKey.of(owner, CONVERSATION, own.get()));
    }
    return header(request, OPEN_WEBUI)
        .<Place>map(
            chat ->
                call.message().text().startsWith(OPEN_WEBUI_TASK)
                    ? new Place.Unkept()
                    : new Place.Named(null, ConversationKey.of(owner, OPEN_WEBUI, chat)))
        .orElse(told);
  }

  private static Optional<String> header(HttpRequest<?> request, String name) {
    String value = request.getHeaders().get(name);
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (value.strip().length() > LONGEST) {
      throw Problem.invalid(name, "too_long", "Send at most " + LONGEST + " characters.");
    }
    return Optional.of(value.strip());
  }
}
