package dev.mosaic.adapters.http.server.push;

import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.session.SessionId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser that is told of answers. Its address is not shown.
 *
 * @param current whether it is the one that asks
 * @param browser what the browser says it is, null where it says nothing
 * @param withTitle whether a conversation's title may be in a notice
 */
@Serdeable.Serializable
public record ToldBrowserJson(
    String id, boolean current, @Nullable String browser, boolean withTitle, Instant createdAt) {
  static ToldBrowserJson of(PushSubscription subscription, SessionId present) {
    return new ToldBrowserJson(
        subscription.id().toString(),
        subscription.session().equals(present),
        subscription.browser(),
        subscription.withTitle(),
        subscription.createdAt());
  }
}
