package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in on one browser.
 *
 * @param current whether it is the one that asks
 * @param address where it was opened from, null where unknown
 * @param browser what the browser says it is, null where it says nothing
 * @param lastUsedAt to some minutes
 * @param idleEndsAt when it ends if it is not used
 * @param endsAt when it ends in any case
 */
@Serdeable
public record SessionJson(
    String id,
    boolean current,
    @Nullable String address,
    @Nullable String browser,
    Instant createdAt,
    Instant lastUsedAt,
    Instant idleEndsAt,
    Instant endsAt) {
  static SessionJson of(Session session, SessionId present) {
    return of(session, session.id().equals(present));
  }

  /** Where nobody asks which one asks. */
  public static SessionJson of(Session session) {
    return of(session, false);
  }

  private static SessionJson of(Session session, boolean current) {
    return new SessionJson(
        session.id().toString(),
        current,
        session.origin().address(),
        session.origin().browser(),
        session.createdAt(),
        session.lastUsedAt(),
        session.refreshExpiresAt(),
        session.endsAt());
  }
}
