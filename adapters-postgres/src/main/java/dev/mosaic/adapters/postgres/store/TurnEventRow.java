package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of `turn_event`, its events sealed. */
@MappedEntity("turn_event")
record TurnEventRow(
    @Id UUID id,
    UUID userId,
    UUID conversationId,
    UUID turnId,
    long firstId,
    long lastId,
    byte[] events) {}
