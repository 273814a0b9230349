package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.request.TextChange;
import dev.mosaic.domain.chat.AttachmentLimits;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to say to one's agent.
 *
 * @param conversationId goes on with a conversation; a new one begins if absent
 * @param insteadOf id of a message that you said in that conversation and now say so; it stays as
 *     another version. Refused while an answer is under way, also with {@code queue}
 * @param clientTurnId the caller's own name for the turn, such as a UUID: the same one again is the
 *     same turn, and nothing is said twice
 * @param content text, or a list of OpenAI content parts; may be empty where there are attachments
 * @param attachments ids of files that were sent before, in the order the message is to have them
 * @param model what answers in this conversation from now on, as provider/model; null for what your
 *     agent asks first; as it was if absent
 * @param queue whether it waits where an answer is under way, or other messages wait; false if
 *     absent: then it is refused while an answer is under way
 */
@Serdeable.Deserializable
public record NewTurnJson(
    @Size(max = 64) @Nullable String conversationId,
    @Size(max = 64) @Nullable String insteadOf,
    @Size(min = 1, max = 100) String clientTurnId,
    @Schema(
            description = "text, or a list of OpenAI content parts",
            oneOf = {String.class, ChatPartListJson.class})
        Object content,
    @Size(max = AttachmentLimits.PER_MESSAGE) @Nullable List<@Size(max = 64) String> attachments,
    @Schema(
            type = "string",
            example = "my-openai/some-model",
            nullable = true,
            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Size(max = 1000)
        TextChange model,
    @Nullable Boolean queue) {}
