package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of `chat_attachment` without its content, its name sealed. */
@MappedEntity("chat_attachment")
@SuppressWarnings("ArrayRecordComponent")
record AttachmentRow(
    @Id UUID id,
    UUID userId,
    @Nullable UUID messageId,
    byte[] name,
    String mediaType,
    long size,
    Instant createdAt) {}
