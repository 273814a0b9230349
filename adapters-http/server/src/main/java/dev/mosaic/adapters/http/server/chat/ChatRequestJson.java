package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.door.OpenForm;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI chat-completions request. Members not named here are passed on.
 *
 * @param messages the conversation so far, ending with what the person says; with a conversationId
 *     only the last one counts
 * @param model ignored: the agent's settings decide
 * @param stream whether the answer is wanted as it comes
 * @param conversationId goes on with a conversation; a new one begins if absent
 */
@OpenForm
@Serdeable.Deserializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ChatRequestJson(
    @Size(min = 1, max = 10_000) List<ChatRequestMessageJson> messages,
    @Nullable String model,
    @Nullable Boolean stream,
    @Size(max = 64) @Nullable String conversationId) {}
