package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.Conversation;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A thread of messages. */
@Serdeable
public record ConversationJson(String id, String title, Instant createdAt, Instant lastMessageAt) {

  static ConversationJson of(Conversation conversation) {
    return new ConversationJson(
        conversation.id().toString(),
        conversation.title(),
        conversation.createdAt(),
        conversation.lastMessageAt());
  }
}
