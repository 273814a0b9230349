package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.PersonalTokenStore.Held;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PersonalTokenStore} does. */
public abstract class PersonalTokenStoreContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final Duration LIFE = Duration.ofDays(90);

  private final TokenHash hash = someHash();
  private UserId ada;
  private UserId bob;
  private PersonalToken token;

  protected abstract PersonalTokenStore tokens();

  protected abstract UserStore users();

  @BeforeEach
  void adaMakesAToken() {
    ada = People.joined(users());
    bob = People.joined(users());
    token = fresh(ada, "laptop", NOW);
    tokens().insert(token, hash);
  }

  @Test
  void findsATokenAmongCandidatesWithItsOwnerAndTheHashItIsKeptBy() {
    Held held = tokens().findByHash(List.of(someHash(), hash), NOW).orElseThrow();

    assertThat(held).isEqualTo(new Held(token, users().find(ada).orElseThrow(), hash));
    assertThat(tokens().findByHash(List.of(someHash()), NOW)).isEmpty();
    assertThat(tokens().findByHash(List.of(), NOW)).isEmpty();
  }

  @Test
  void findsNothingExpired() {
    assertThat(tokens().findByHash(List.of(hash), token.expiresAt().minusSeconds(1))).isPresent();
    assertThat(tokens().findByHash(List.of(hash), token.expiresAt())).isEmpty();
  }

  @Test
  void findsNothingOfTheDeactivated() {
    User person = users().find(ada).orElseThrow();
    users().update(People.deactivated(person));

    assertThat(tokens().findByHash(List.of(hash), NOW)).isEmpty();
  }

  @Test
  void listsAPersonsOwnNewestFirstExpiredOnesToo() {
    PersonalToken expired = fresh(ada, "old", NOW.minus(LIFE.multipliedBy(2)));
    PersonalToken newest = fresh(ada, "new", NOW.plusSeconds(1));
    tokens().insert(expired, someHash());
    tokens().insert(newest, someHash());
    tokens().insert(fresh(bob, "foreign", NOW), someHash());

    assertThat(tokens().list(ada)).containsExactly(newest, token, expired);
  }

  @Test
  void endsATokenForItsOwnerAlone() {
    assertThat(tokens().delete(bob, token.id())).isFalse();
    assertThat(tokens().findByHash(List.of(hash), NOW)).isPresent();

    assertThat(tokens().delete(ada, token.id())).isTrue();

    assertThat(tokens().delete(ada, token.id())).isFalse();
    assertThat(tokens().delete(ada, PersonalTokenId.random())).isFalse();
    assertThat(tokens().findByHash(List.of(hash), NOW)).isEmpty();
  }

  @Test
  void endsAllTokensOfOnePersonAlone() {
    TokenHash foreign = someHash();
    tokens().insert(fresh(bob, "foreign", NOW), foreign);
    tokens().insert(fresh(ada, "second", NOW), someHash());

    tokens().deleteAllOf(ada);

    assertThat(tokens().list(ada)).isEmpty();
    assertThat(tokens().findByHash(List.of(foreign), NOW)).isPresent();
  }

  @Test
  void notesAUseAndKeepsTheTokenByTheNewHash() {
    TokenHash moved = someHash();
    Instant use = NOW.plusSeconds(60);

    tokens().noteUse(token.id(), moved, use);

    assertThat(tokens().list(ada).getFirst().lastUsedAt()).isEqualTo(use);
    assertThat(tokens().findByHash(List.of(moved), NOW).orElseThrow().hash()).isEqualTo(moved);
    assertThat(tokens().findByHash(List.of(hash), NOW)).isEmpty();
  }

  @Test
  void movesTheLastUseForwardOnly() {
    tokens().noteUse(token.id(), hash, NOW.plusSeconds(60));
    tokens().noteUse(token.id(), hash, NOW);
    tokens().noteUse(PersonalTokenId.random(), someHash(), NOW);

    assertThat(tokens().list(ada).getFirst().lastUsedAt()).isEqualTo(NOW.plusSeconds(60));
  }

  private static PersonalToken fresh(UserId owner, String name, Instant createdAt) {
    return new PersonalToken(
        PersonalTokenId.random(),
        owner,
        name,
        TokenScope.CHAT,
        createdAt,
        createdAt.plus(LIFE),
        null);
  }

  private static TokenHash someHash() {
    return new TokenHash("k1:" + UUID.randomUUID());
  }
}
