package dev.mosaic.adapters.http.server.onboarding;

import io.micronaut.serde.annotation.Serdeable;

/** An agent that is to serve the instance. */
@Serdeable.Deserializable
public record SystemAgentDraftJson(
    String name, String role, String providerId, String primaryModel) {}
