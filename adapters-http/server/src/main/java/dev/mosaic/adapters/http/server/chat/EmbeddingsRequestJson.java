package dev.mosaic.adapters.http.server.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.adapters.http.server.door.OpenForm;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI request for embeddings. Members not named here are taken and not passed on.
 *
 * @param model one of any of your providers that serve embeddings, as provider/model; a model alone
 *     is asked of the provider your agent thinks with, or of the only one that can
 * @param encodingFormat {@code float} or {@code base64}
 * @param dimensions of each vector, at least 1
 * @param user passed on
 */
@OpenForm
@Serdeable.Deserializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record EmbeddingsRequestJson(
    @Schema(
            description =
                "a text, a list of token ids, or a list of up to 2,048 texts or lists of token ids",
            oneOf = {String.class, EmbeddingsInputListJson.class})
        Object input,
    String model,
    @JsonProperty("encoding_format")
        @Schema(
            additionalProperties =
                Schema.AdditionalPropertiesValue.USE_ADDITIONAL_PROPERTIES_ANNOTATION)
        @Nullable String encodingFormat,
    @Nullable Long dimensions,
    @Nullable String user) {}
