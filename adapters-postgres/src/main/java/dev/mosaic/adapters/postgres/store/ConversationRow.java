package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of `conversation`, its title sealed. */
@MappedEntity("conversation")
record ConversationRow(
    @Id UUID id,
    UUID userId,
    byte[] title,
    Instant createdAt,
    Instant lastMessageAt,
    String origin,
    @Nullable String clientKey,
    String titledBy,
    boolean pinned,
    boolean archived,
    @Nullable Instant hiddenAt,
    @Nullable String model,
    @Nullable UUID tip) {}
