package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.Conversation;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A thread of messages.
 *
 * @param title empty where it cannot be read
 * @param unreadable whether the title cannot be read: it was spoiled in the database
 */
@Serdeable
public record ConversationJson(
    String id, String title, boolean unreadable, Instant createdAt, Instant lastMessageAt) {

  static ConversationJson of(Conversation conversation) {
    return new ConversationJson(
        conversation.id().toString(),
        conversation.title(),
        conversation.unreadable(),
        conversation.createdAt(),
        conversation.lastMessageAt());
  }
}
