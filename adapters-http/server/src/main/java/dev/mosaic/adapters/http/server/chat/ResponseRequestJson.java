package dev.mosaic.adapters.http.server.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.adapters.http.server.door.OpenForm;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI request for a response. Members not named here are taken; the how-to about programs
 * says which of them have an effect, and which are refused.
 *
 * @param input what the person says, or the conversation so far as a list of items
 * @param instructions how to answer, this time
 * @param model ignored: the agent's settings decide
 * @param stream whether the answer is wanted as it comes
 * @param store false to keep neither message nor answer
 * @param previousResponseId goes on after this response, which has to be its conversation's last
 */
@OpenForm
@Serdeable.Deserializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ResponseRequestJson(
    @Schema(
            description = "text, or a list of OpenAI input items",
            oneOf = {String.class, ResponseItemListJson.class})
        Object input,
    @Nullable String instructions,
    @Nullable String model,
    @Nullable Boolean stream,
    @Nullable Boolean store,
    @JsonProperty("previous_response_id")
        @Schema(
            additionalProperties =
                Schema.AdditionalPropertiesValue.USE_ADDITIONAL_PROPERTIES_ANNOTATION)
        @Nullable String previousResponseId) {}
