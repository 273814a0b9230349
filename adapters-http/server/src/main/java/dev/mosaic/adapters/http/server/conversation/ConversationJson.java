package dev.mosaic.adapters.http.server.conversation;

import dev.mosaic.adapters.http.server.chat.ConversationFields;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.ports.store.FoundConversation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thread of messages.
 *
 * @param title empty where it cannot be read
 * @param unreadable whether the title cannot be read: it was spoiled in the database
 * @param origin who began it: the person on the chat page, a program of theirs, or their agent
 * @param titledBy where the title is from: the first words said, a model, or the person
 * @param pinned whether it stands before all others
 * @param archived whether it was put away
 * @param model that was chosen for it, as provider/model; null for what the agent asks first
 * @param hit where it has what was looked for; null where nothing was
 */
@Serdeable
public record ConversationJson(
    String id,
    String title,
    boolean unreadable,
    Instant createdAt,
    Instant lastMessageAt,
    @Schema(allowableValues = {"person", "program", "agent"}) String origin,
    @Schema(allowableValues = {"words", "model", "person"}) String titledBy,
    boolean pinned,
    boolean archived,
    @Nullable String model,
    @Nullable HitJson hit) {

  static ConversationJson of(Conversation conversation) {
    return of(conversation, null);
  }

  static ConversationJson of(FoundConversation found) {
    return of(found.conversation(), HitJson.of(found));
  }

  private static ConversationJson of(Conversation conversation, @Nullable HitJson hit) {
    return new ConversationJson(
        conversation.id().toString(),
        conversation.title(),
        conversation.unreadable(),
        conversation.createdAt(),
        conversation.lastMessageAt(),
        ConversationFields.word(conversation.origin()),
        ConversationFields.word(conversation.titledBy()),
        conversation.pinned(),
        conversation.archived(),
        conversation.model() == null ? null : conversation.model().toString(),
        hit);
  }
}
