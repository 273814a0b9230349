package dev.mosaic.adapters.http.server.chat;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * A whole answer in OpenAI's form of responses. It has more members than are named here.
 *
 * @param id goes on with this answer as {@code previous_response_id}
 * @param object always {@code response}
 * @param status {@code completed}, or {@code incomplete} where the answer became too long
 */
@Serdeable.Serializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ResponseJson(
    String id, String object, String status, String model, List<Map<String, Object>> output) {}
