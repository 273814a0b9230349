package dev.mosaic.adapters.http.server.chat;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a message, as OpenAI has it. Members not named here are passed on.
 *
 * @param type {@code text}, {@code image_url}, …
 * @param text what is said, with {@code text}
 */
@Serdeable.Deserializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ChatPartJson(@Schema(example = "text") String type, @Nullable String text) {}
