package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.domain.chat.Conversation;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with its messages in order.
 *
 * @param title empty where it cannot be read
 * @param unreadable whether the title cannot be read: it was spoiled in the database
 * @param run the answer under way; null when there is none
 */
@Serdeable
public record ConversationDetailJson(
    String id,
    String title,
    boolean unreadable,
    Instant createdAt,
    Instant lastMessageAt,
    List<MessageJson> messages,
    @Nullable RunJson run) {

  static ConversationDetailJson of(ShowConversation.View view) {
    Conversation conversation = view.conversation();
    return new ConversationDetailJson(
        conversation.id().toString(),
        conversation.title(),
        conversation.unreadable(),
        conversation.createdAt(),
        conversation.lastMessageAt(),
        view.messages().stream().map(MessageJson::of).toList(),
        view.underWay().map(RunJson::of).orElse(null));
  }
}
