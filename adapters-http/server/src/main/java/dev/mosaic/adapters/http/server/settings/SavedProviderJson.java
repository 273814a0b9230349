package dev.mosaic.adapters.http.server.settings;

import io.micronaut.serde.annotation.Serdeable;

/** An account that was just added, and what its check found. */
@Serdeable
public record SavedProviderJson(ProviderJson provider, ProbeJson probe) {}
