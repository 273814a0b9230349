package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.chat.ConversationDetailJson;
import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.domain.chat.QueuedMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in an archive of its owner's.
 *
 * @param waiting messages that wait for their turn, in the order they will be sent
 */
@Serdeable.Serializable
record ExportedConversationJson(ConversationDetailJson conversation, List<WaitingJson> waiting) {
  /**
   * A message that waits.
   *
   * @param request what the agent will get, as JSON; null where the content is all of it
   */
  @Serdeable.Serializable
  record WaitingJson(String content, @Nullable String request, Instant queuedAt) {
    static WaitingJson of(QueuedMessage message) {
      return new WaitingJson(message.text(), message.request(), message.since());
    }
  }

  static ExportedConversationJson of(ShowConversation.View view, List<QueuedMessage> waiting) {
    return new ExportedConversationJson(
        ConversationDetailJson.whole(view), waiting.stream().map(WaitingJson::of).toList());
  }
}
