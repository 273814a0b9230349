package dev.mosaic.adapters.http.server.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** An agent that is to serve the instance. */
@Serdeable.Deserializable
public record SystemAgentDraftJson(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String role,
    @JsonProperty(required = true) String providerId,
    @JsonProperty(required = true) String primaryModel) {}
