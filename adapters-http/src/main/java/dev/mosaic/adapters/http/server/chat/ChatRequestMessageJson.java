package dev.mosaic.adapters.http.server.chat;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A message of a request.
 *
 * @param content text, or a list of OpenAI content parts
 */
@Serdeable.Deserializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ChatRequestMessageJson(
    @Schema(allowableValues = {"system", "user", "assistant"}) String role,
    @Schema(
            description = "text, or a list of OpenAI content parts",
            oneOf = {String.class, List.class})
        Object content) {}
