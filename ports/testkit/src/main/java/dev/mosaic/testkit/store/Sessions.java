package dev.mosaic.testkit.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Sessions for tests. */
final class Sessions {
  private static final Duration LIFE = Duration.ofDays(30);

  private Sessions() {}

  static Session some(UserId owner, Instant now) {
    return new Session(
        SessionId.random(),
        owner,
        someHash(),
        now.plus(LIFE),
        someHash(),
        now.plus(LIFE),
        now,
        now.plus(LIFE),
        now,
        SignInOrigin.UNKNOWN);
  }

  private static TokenHash someHash() {
    return new TokenHash("k1:" + UUID.randomUUID());
  }
}
