package dev.mosaic.adapters.http.server.chat;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a message that waits is to say instead. Its attachments stay.
 *
 * @param content text, or a list of OpenAI content parts of text
 */
@Serdeable.Deserializable
public record QueuedChangeJson(
    @Schema(
            description = "text, or a list of OpenAI content parts",
            oneOf = {String.class, ChatPartListJson.class})
        Object content) {}
