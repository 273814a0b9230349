package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.door.OpenForm;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message of a request.
 *
 * @param content text, or a list of OpenAI content parts
 */
@OpenForm
@Serdeable.Deserializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ChatRequestMessageJson(
    @Schema(allowableValues = {"system", "developer", "user", "assistant", "tool"}) String role,
    @Schema(
            description = "text, or a list of OpenAI content parts",
            oneOf = {String.class, ChatPartListJson.class})
        @Nullable Object content) {}
