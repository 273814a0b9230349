package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `queued_message`, what is said sealed. */
@MappedEntity("queued_message")
@SuppressWarnings("ArrayRecordComponent")
record QueuedMessageRow(
    @Id UUID turnId,
    UUID userId,
    UUID conversationId,
    UUID messageId,
    byte[] content,
    Instant queuedAt) {}
