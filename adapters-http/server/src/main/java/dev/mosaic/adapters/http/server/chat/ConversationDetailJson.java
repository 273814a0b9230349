package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.domain.chat.Conversation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with its messages in order.
 *
 * @param title empty where it cannot be read
 * @param unreadable whether the title cannot be read: it was spoiled in the database
 * @param origin who began it: the person on the chat page, a program of theirs, or their agent
 * @param titledBy where the title is from: the first words said, a model, or the person
 * @param pinned whether it stands before all others
 * @param archived whether it was put away
 * @param model that was chosen for it, as provider/model; null for what the agent asks first
 * @param run the answer under way; null when there is none
 */
@Serdeable
public record ConversationDetailJson(
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
    List<MessageJson> messages,
    @Nullable RunJson run) {

  public static ConversationDetailJson of(ShowConversation.View view) {
    return of(
        view, view.messages().stream().map(message -> MessageJson.of(view, message)).toList());
  }

  /** With every version of its messages, and all that is kept of tools' output. */
  public static ConversationDetailJson whole(ShowConversation.View view) {
    return of(view, view.all().stream().map(message -> MessageJson.whole(view, message)).toList());
  }

  private static ConversationDetailJson of(ShowConversation.View view, List<MessageJson> messages) {
    Conversation conversation = view.conversation();
    return new ConversationDetailJson(
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
        messages,
        view.underWay().map(RunJson::of).orElse(null));
  }
}
