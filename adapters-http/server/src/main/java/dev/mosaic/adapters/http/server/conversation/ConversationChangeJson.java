package dev.mosaic.adapters.http.server.conversation;

import dev.mosaic.adapters.http.server.chat.ConversationFields;
import dev.mosaic.application.conversation.ChangeConversation;
import dev.mosaic.application.request.TextChange;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationTitle;
import dev.mosaic.domain.user.UserId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a conversation; absent members stay as they are.
 *
 * @param title on one line; no model changes it from then on
 * @param pinned whether it stands before all others
 * @param archived whether it is put away; new messages do not bring it back
 * @param model what answers here from now on, as provider/model; null for what your agent asks
 *     first
 */
@Serdeable.Deserializable
public record ConversationChangeJson(
    @Size(min = 1, max = 120) @Nullable String title,
    @Nullable Boolean pinned,
    @Nullable Boolean archived,
    @Schema(
            type = "string",
            example = "my-openai/some-model",
            nullable = true,
            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Size(max = 1000)
        TextChange model) {
  ChangeConversation.Command toCommand(UserId owner, ConversationId conversation) {
    return new ChangeConversation.Command(
        owner,
        conversation,
        title == null ? null : new ConversationTitle(title),
        pinned,
        archived,
        ConversationFields.model(model));
  }
}
