package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.SessionStore.SignedIn;
import dev.mosaic.ports.store.SessionStore.UsedRefresh;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SessionStore} does. Each test begins with an empty one. */
public abstract class SessionStoreContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final Duration ACCESS_LIFE = Duration.ofMinutes(15);
  private static final Duration REFRESH_LIFE = Duration.ofDays(7);

  private UserId ada;
  private Session session;

  protected abstract SessionStore sessions();

  protected abstract UserStore users();

  /** Deactivates a person behind the store's back. */
  protected abstract void deactivate(UserId user);

  @BeforeEach
  void signIn() {
    ada = People.joined(users());
    session = fresh(ada);
    sessions().insert(session);
  }

  @Test
  void findsAnAccessTokenAmongCandidatesWithItsPerson() {
    List<TokenHash> candidates = List.of(someHash(), session.access());

    assertThat(sessions().findByAccess(candidates, NOW))
        .contains(new SignedIn(session.id(), users().find(ada).orElseThrow()));
    assertThat(sessions().findByAccess(List.of(someHash()), NOW)).isEmpty();
    assertThat(sessions().findByAccess(List.of(), NOW)).isEmpty();
    assertThat(sessions().findByAccess(List.of(session.refresh()), NOW)).isEmpty();
  }

  @Test
  void findsASessionByItsIdWhateverItsAccessToken() {
    Instant afterAccess = NOW.plus(ACCESS_LIFE);

    assertThat(sessions().find(session.id(), afterAccess))
        .contains(new SignedIn(session.id(), users().find(ada).orElseThrow()));
    assertThat(sessions().find(SessionId.random(), NOW)).isEmpty();
    assertThat(sessions().find(session.id(), NOW.plus(REFRESH_LIFE))).isEmpty();
    sessions().delete(session.id());
    assertThat(sessions().find(session.id(), NOW)).isEmpty();
  }

  @Test
  void findsAPresentRefreshToken() {
    assertThat(sessions().findByRefresh(List.of(someHash(), session.refresh()), NOW))
        .contains(session);
    assertThat(sessions().findByRefresh(List.of(session.access()), NOW)).isEmpty();
    assertThat(sessions().findByRefresh(List.of(), NOW)).isEmpty();
  }

  @Test
  void findsNothingExpired() {
    Instant afterAccess = NOW.plus(ACCESS_LIFE);
    Instant afterRefresh = NOW.plus(REFRESH_LIFE);

    assertThat(sessions().findByAccess(List.of(session.access()), afterAccess)).isEmpty();
    assertThat(sessions().findByRefresh(List.of(session.refresh()), afterAccess)).isPresent();
    assertThat(sessions().findByRefresh(List.of(session.refresh()), afterRefresh)).isEmpty();
  }

  @Test
  void findsNothingOnceTheSessionIsOverHoweverYoungItsTokens() {
    Session ended = endingAt(NOW.plusSeconds(1));
    sessions().insert(ended);
    Instant over = NOW.plusSeconds(1);

    assertThat(sessions().findByAccess(List.of(ended.access()), over)).isEmpty();
    assertThat(sessions().find(ended.id(), over)).isEmpty();
    assertThat(sessions().findByRefresh(List.of(ended.refresh()), over)).isEmpty();
  }

  @Test
  void findsNothingOfTheDeactivated() {
    deactivate(ada);

    assertThat(sessions().findByAccess(List.of(session.access()), NOW)).isEmpty();
    assertThat(sessions().find(session.id(), NOW)).isEmpty();
    assertThat(sessions().findByRefresh(List.of(session.refresh()), NOW)).isEmpty();
  }

  @Test
  void rotatesBothTokensAndRemembersTheSpentOne() {
    Session next = rotated(session);

    assertThat(sessions().rotate(session.refresh(), next, NOW)).isTrue();

    assertThat(sessions().findByRefresh(List.of(next.refresh()), NOW)).contains(next);
    assertThat(sessions().findByAccess(List.of(session.access()), NOW)).isEmpty();
    assertThat(sessions().findByRefresh(List.of(session.refresh()), NOW)).isEmpty();
    assertThat(sessions().findUsedRefresh(List.of(someHash(), session.refresh())))
        .contains(new UsedRefresh(session.id(), ada, NOW));
    assertThat(sessions().findUsedRefresh(List.of(next.refresh()))).isEmpty();
    assertThat(sessions().findUsedRefresh(List.of())).isEmpty();
  }

  @Test
  void rotatesNothingForASpentToken() {
    sessions().rotate(session.refresh(), rotated(session), NOW);

    assertThat(sessions().rotate(session.refresh(), rotated(session), NOW)).isFalse();
  }

  @Test
  void oneOfManyParallelRotationsWins() {
    List<Session> nexts = ConcurrentCalls.call(20, i -> rotated(session));

    List<Boolean> won =
        ConcurrentCalls.call(20, i -> sessions().rotate(session.refresh(), nexts.get(i), NOW));

    assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
    Session winner = nexts.get(won.indexOf(true));
    assertThat(sessions().findByRefresh(List.of(winner.refresh()), NOW)).contains(winner);
  }

  @Test
  void endsOneSessionWithItsSpentTokens() {
    Session next = rotated(session);
    sessions().rotate(session.refresh(), next, NOW);

    sessions().delete(session.id());
    sessions().delete(session.id());

    assertThat(sessions().findByRefresh(List.of(next.refresh()), NOW)).isEmpty();
    assertThat(sessions().findUsedRefresh(List.of(session.refresh()))).isEmpty();
  }

  @Test
  void endsAllSessionsOfOnePersonAlone() {
    Session second = fresh(ada);
    sessions().insert(second);
    Session foreign = fresh(People.joined(users()));
    sessions().insert(foreign);

    sessions().deleteAllOf(ada);

    assertThat(sessions().findByRefresh(List.of(session.refresh(), second.refresh()), NOW))
        .isEmpty();
    assertThat(sessions().findByRefresh(List.of(foreign.refresh()), NOW)).contains(foreign);
  }

  @Test
  void forgetsSessionsThatAreOver() {
    sessions().insert(endingAt(NOW.plusSeconds(1)));

    assertThat(sessions().deleteExpired(NOW)).isZero();
    assertThat(sessions().deleteExpired(NOW.plusSeconds(2))).isEqualTo(1);
    assertThat(sessions().findByRefresh(List.of(session.refresh()), NOW)).isPresent();
    assertThat(sessions().deleteExpired(NOW.plus(REFRESH_LIFE))).isEqualTo(1);
  }

  private Session endingAt(Instant end) {
    Session fresh = fresh(ada);
    return new Session(
        fresh.id(),
        ada,
        fresh.access(),
        fresh.accessExpiresAt(),
        fresh.refresh(),
        fresh.refreshExpiresAt(),
        NOW,
        end,
        NOW,
        SignInOrigin.UNKNOWN);
  }

  private static Session fresh(UserId user) {
    return new Session(
        SessionId.random(),
        user,
        someHash(),
        NOW.plus(ACCESS_LIFE),
        someHash(),
        NOW.plus(REFRESH_LIFE),
        NOW,
        NOW.plus(Duration.ofDays(30)),
        NOW,
        new SignInOrigin("192.0.2.1", "Mozilla/5.0"));
  }

  private static Session rotated(Session old) {
    return old.rotated(
        someHash(),
        NOW.plus(ACCESS_LIFE),
        someHash(),
        NOW.plus(REFRESH_LIFE).plusSeconds(5),
        NOW.plusSeconds(5));
  }

  private static TokenHash someHash() {
    return new TokenHash("k1:" + UUID.randomUUID());
  }
}
