package dev.mosaic.adapters.http.server.chat;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An item of an input, as OpenAI has it. Members not named here are taken.
 *
 * @param type {@code message}, {@code function_call}, {@code function_call_output}, …
 * @param role who says it, with {@code message}
 */
@Serdeable.Deserializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ResponseItemJson(
    @Schema(example = "message") @Nullable String type,
    @Schema(example = "user") @Nullable String role) {}
