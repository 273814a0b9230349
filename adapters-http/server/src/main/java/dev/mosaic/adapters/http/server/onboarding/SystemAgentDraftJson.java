package dev.mosaic.adapters.http.server.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;

/** An agent that is to serve the instance. */
@Serdeable.Deserializable
public record SystemAgentDraftJson(
    @JsonProperty(required = true) @Size(min = 1, max = 100) String name,
    @JsonProperty(required = true) @Size(min = 1, max = 1000) String role,
    @JsonProperty(required = true) @Size(max = 64) String providerId,
    @JsonProperty(required = true) @Size(min = 3, max = 241) String primaryModel) {}
