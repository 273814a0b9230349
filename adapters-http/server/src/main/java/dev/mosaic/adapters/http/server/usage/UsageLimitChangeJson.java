package dev.mosaic.adapters.http.server.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What you allow your own agent in a calendar month.
 *
 * @param monthlyTokens at least 1; null for no limit
 */
@Serdeable.Deserializable
public record UsageLimitChangeJson(
    @JsonProperty(required = true) @Min(1) @Nullable Long monthlyTokens) {}
