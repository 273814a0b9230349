package dev.mosaic.adapters.http.server.chat;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Serdeable.Deserializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ChatRequestJson(
    List<ChatRequestMessageJson> messages,
    @Nullable String model,
    @Nullable Boolean stream,
    @Nullable String conversationId) {}
