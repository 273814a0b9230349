package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A turn, as it is kept.
 *
 * @param clientId null where its client has no name for it
 * @param resumable whether another process can go on with it: its work goes on in the gateway
 */
public record TurnRecord(
    TurnId id,
    UserId owner,
    ConversationId conversation,
    @Nullable ClientTurnId clientId,
    boolean resumable,
    Instant createdAt) {}
