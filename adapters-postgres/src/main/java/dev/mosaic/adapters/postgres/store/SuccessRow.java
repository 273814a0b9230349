package dev.mosaic.adapters.postgres.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** When an account of `llm_provider` last answered well. */
@Introspected
record SuccessRow(UUID id, Instant lastSuccessAt) {}
