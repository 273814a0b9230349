package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SessionStore} does for people who look at their own sessions. */
public abstract class OwnSessionsContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final Duration LIFE = Duration.ofDays(7);
  private static final SealedSecret ID_TOKEN = new SealedSecret(new byte[] {4, 5, 6});

  private UserId ada;
  private UserId bob;
  private Session session;

  protected abstract SessionStore sessions();

  protected abstract UserStore users();

  @BeforeEach
  void signIn() {
    ada = People.joined(users());
    bob = People.joined(users());
    session = signedIn(ada, NOW, new SignInOrigin("192.0.2.1", "Mozilla/5.0"));
  }

  @Test
  void listsAPersonsOwnLastUsedFirstWithEveryField() {
    Session later = signedIn(ada, NOW.plusSeconds(60), SignInOrigin.UNKNOWN);
    signedIn(bob, NOW, SignInOrigin.UNKNOWN);

    assertThat(sessions().list(ada, NOW)).containsExactly(later, session);
  }

  @Test
  void aRefreshMovesTheLastUse() {
    Session later = signedIn(ada, NOW.plusSeconds(60), SignInOrigin.UNKNOWN);
    Instant use = NOW.plusSeconds(120);
    Session next = session.rotated(someHash(), use.plusSeconds(1), someHash(), use.plus(LIFE), use);

    sessions().rotate(session.refresh(), next, use);

    assertThat(sessions().list(ada, NOW)).containsExactly(next, later);
  }

  @Test
  void listsNothingThatIsOver() {
    Session later = signedIn(ada, NOW.plusSeconds(60), SignInOrigin.UNKNOWN);

    assertThat(sessions().list(ada, NOW.plus(LIFE))).containsExactly(later);
    assertThat(sessions().list(ada, NOW.plus(LIFE.multipliedBy(2)))).isEmpty();
  }

  @Test
  void endsOneForItsOwnerAlone() {
    assertThat(sessions().delete(bob, session.id())).isFalse();
    assertThat(sessions().list(ada, NOW)).containsExactly(session);

    assertThat(sessions().delete(ada, session.id())).isTrue();

    assertThat(sessions().delete(ada, session.id())).isFalse();
    assertThat(sessions().delete(ada, SessionId.random())).isFalse();
    assertThat(sessions().list(ada, NOW)).isEmpty();
  }

  @Test
  void endsAllOfAPersonButOne() {
    signedIn(ada, NOW, SignInOrigin.UNKNOWN);
    signedIn(ada, NOW, SignInOrigin.UNKNOWN);
    Session foreign = signedIn(bob, NOW, SignInOrigin.UNKNOWN);

    sessions().deleteOthers(ada, session.id());

    assertThat(sessions().list(ada, NOW)).containsExactly(session);
    assertThat(sessions().list(bob, NOW)).containsExactly(foreign);
  }

  @Test
  void keepsWhatNamesItAtTheIssuer() {
    assertThat(sessions().idToken(session.id())).isEmpty();

    sessions().keepIdToken(session.id(), ID_TOKEN);
    sessions().keepIdToken(SessionId.random(), ID_TOKEN);

    assertThat(sessions().idToken(session.id())).contains(ID_TOKEN);
    assertThat(sessions().idToken(SessionId.random())).isEmpty();
  }

  @Test
  void aRefreshKeepsWhatNamesItAtTheIssuer() {
    sessions().keepIdToken(session.id(), ID_TOKEN);
    Session next = session.rotated(someHash(), NOW, someHash(), NOW.plus(LIFE), NOW);

    sessions().rotate(session.refresh(), next, NOW);

    assertThat(sessions().idToken(session.id())).contains(ID_TOKEN);
  }

  private Session signedIn(UserId user, Instant at, SignInOrigin origin) {
    Session fresh =
        new Session(
            SessionId.random(),
            user,
            someHash(),
            at.plusSeconds(60),
            someHash(),
            at.plus(LIFE),
            at,
            at.plus(LIFE.multipliedBy(2)),
            at,
            origin);
    sessions().insert(fresh);
    return fresh;
  }

  private static TokenHash someHash() {
    return new TokenHash("k1:" + UUID.randomUUID());
  }
}
