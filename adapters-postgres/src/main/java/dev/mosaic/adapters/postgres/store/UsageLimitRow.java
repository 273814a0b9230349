package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of `usage_limit`. */
@MappedEntity("usage_limit")
record UsageLimitRow(@Id UUID userId, long monthlyTokens) {}
