package dev.mosaic.adapters.http.server.agent;

import io.micronaut.serde.annotation.Serdeable;

/** Whose agent it is. */
@Serdeable
public record AgentOwnerJson(String id, String username, String displayName) {}
