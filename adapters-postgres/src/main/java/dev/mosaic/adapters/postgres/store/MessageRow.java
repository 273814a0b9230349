package dev.mosaic.adapters.postgres.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** A row of `chat_message`, its content and work sealed. */
@MappedEntity("chat_message")
record MessageRow(
    @Id UUID id,
    UUID userId,
    UUID conversationId,
    String role,
    byte[] content,
    String status,
    @Nullable String faultCode,
    @Nullable String faultMessage,
    Instant createdAt,
    @Nullable @TypeDef(type = DataType.JSON) JsonNode notes,
    @jakarta.annotation.Nullable byte @Nullable [] work,
    @Nullable UUID follows) {}
