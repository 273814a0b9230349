package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of `push_subscription`, the browser's address sealed. */
@MappedEntity("push_subscription")
@SuppressWarnings("ArrayRecordComponent")
record PushSubscriptionRow(
    @Id UUID id,
    UUID userId,
    UUID sessionId,
    byte[] endpoint,
    @jakarta.annotation.Nullable @Nullable String browser,
    boolean withTitle,
    Instant createdAt) {}
