package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.adapters.http.server.probe.ProbeJson;
import io.micronaut.serde.annotation.Serdeable;

/** An account that was just added, and what its check found. */
@Serdeable
public record SavedProviderJson(ProviderJson provider, ProbeJson probe) {}
