package dev.mosaic.adapters.postgres.store;

import io.micronaut.core.annotation.Introspected;

/** How much hangs on a key of the ring. */
@Introspected
record KeyUseRow(String keyId, long uses) {}
