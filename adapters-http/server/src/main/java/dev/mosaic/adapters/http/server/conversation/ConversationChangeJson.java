package dev.mosaic.adapters.http.server.conversation;

import dev.mosaic.application.conversation.ChangeConversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationTitle;
import dev.mosaic.domain.user.UserId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a conversation; absent members stay as they are.
 *
 * @param title on one line; no model changes it from then on
 * @param pinned whether it stands before all others
 * @param archived whether it is put away; new messages do not bring it back
 */
@Serdeable.Deserializable
public record ConversationChangeJson(
    @Size(min = 1, max = 120) @Nullable String title,
    @Nullable Boolean pinned,
    @Nullable Boolean archived) {
  ChangeConversation.Command toCommand(UserId owner, ConversationId conversation) {
    return new ChangeConversation.Command(
        owner, conversation, title == null ? null : new ConversationTitle(title), pinned, archived);
  }
}
