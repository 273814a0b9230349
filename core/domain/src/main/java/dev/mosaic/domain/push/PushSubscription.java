package dev.mosaic.domain.push;

import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One browser that is told when something has happened. It ends with the session it was made in.
 *
 * @param browser what the browser says it is; null where it says nothing
 * @param withTitle whether the conversation's title may be in the notice
 */
public record PushSubscription(
    PushSubscriptionId id,
    UserId owner,
    SessionId session,
    PushEndpoint endpoint,
    @Nullable String browser,
    boolean withTitle,
    Instant createdAt) {}
