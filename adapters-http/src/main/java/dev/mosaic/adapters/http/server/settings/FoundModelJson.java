package dev.mosaic.adapters.http.server.settings;

import io.micronaut.serde.annotation.Serdeable;

/** A model the vendor lists. */
@Serdeable
public record FoundModelJson(String id, String name) {}
