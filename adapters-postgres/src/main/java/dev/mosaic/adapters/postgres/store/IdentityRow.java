package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `user_identity`: who somebody is at an issuer. */
@MappedEntity("user_identity")
record IdentityRow(@Id UUID id, UUID userId, String issuer, String subject, Instant createdAt) {}
