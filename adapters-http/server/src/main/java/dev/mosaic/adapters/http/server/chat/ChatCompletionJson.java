package dev.mosaic.adapters.http.server.chat;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * A whole answer in OpenAI's form, as the agent's gateway gives it. Members not named here are
 * passed on.
 *
 * @param object always {@code chat.completion}
 * @param created seconds since 1970
 */
@Serdeable.Serializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ChatCompletionJson(
    String id, String object, long created, String model, List<Map<String, Object>> choices) {}
