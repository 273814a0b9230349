package dev.mosaic.adapters.http.server.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings as the vendor gives them, in OpenAI's form; here for the API document alone.
 *
 * @param object {@code list}
 * @param model as it was asked for
 */
@Serdeable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record EmbeddingsJson(
    @Nullable String object,
    List<EmbeddingJson> data,
    String model,
    @Nullable EmbeddingsUsageJson usage) {
  /**
   * One vector.
   *
   * @param object {@code embedding}
   * @param index of its input
   * @param embedding numbers; with {@code encoding_format} of {@code base64} a text, of
   *     little-endian 32-bit floats
   */
  @Serdeable
  @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
  public record EmbeddingJson(
      @Nullable String object, @Nullable Long index, List<Double> embedding) {}

  /** What the vendor reports of its cost. */
  @Serdeable
  @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
  public record EmbeddingsUsageJson(
      @JsonProperty("prompt_tokens")
          @Schema(
              additionalProperties =
                  Schema.AdditionalPropertiesValue.USE_ADDITIONAL_PROPERTIES_ANNOTATION)
          @Nullable Long promptTokens,
      @JsonProperty("total_tokens")
          @Schema(
              additionalProperties =
                  Schema.AdditionalPropertiesValue.USE_ADDITIONAL_PROPERTIES_ANNOTATION)
          @Nullable Long totalTokens) {}
}
