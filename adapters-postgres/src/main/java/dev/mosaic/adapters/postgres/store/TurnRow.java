package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.user.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of `turn`. */
@MappedEntity("turn")
record TurnRow(
    @Id UUID id,
    UUID userId,
    UUID conversationId,
    @Nullable String clientId,
    boolean resumable,
    Instant createdAt) {
  TurnRecord toTurn() {
    return new TurnRecord(
        new TurnId(id),
        new UserId(userId),
        new ConversationId(conversationId),
        clientId == null ? null : new ClientTurnId(clientId),
        resumable,
        createdAt);
  }
}
