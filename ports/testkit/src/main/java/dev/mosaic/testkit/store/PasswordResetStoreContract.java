package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordResetStore} does. Each test begins with an empty one. */
public abstract class PasswordResetStoreContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final Instant END = NOW.plus(Duration.ofHours(24));

  private final TokenHash token = someHash();
  private UserId ada;
  private UserId bob;
  private PasswordReset reset;

  protected abstract PasswordResetStore resets();

  protected abstract UserStore users();

  @BeforeEach
  void adaMakesALinkForBob() {
    ada = People.joined(users());
    bob = People.joined(users());
    reset = new PasswordReset(bob, ada, NOW, END);
    resets().put(reset, token);
  }

  @Test
  void findsALinkByItsTokenWhileItIsGood() {
    assertThat(resets().findByToken(List.of(someHash(), token), NOW)).contains(reset);
    assertThat(resets().findByToken(List.of(token), END.minusSeconds(1))).contains(reset);
    assertThat(resets().findByToken(List.of(token), END)).isEmpty();
    assertThat(resets().findByToken(List.of(someHash()), NOW)).isEmpty();
    assertThat(resets().findByToken(List.of(), NOW)).isEmpty();
  }

  @Test
  void aNewLinkEndsTheOldOneAndNobodyElses() {
    TokenHash ofAda = someHash();
    resets().put(new PasswordReset(ada, bob, NOW, END), ofAda);
    TokenHash fresh = someHash();
    PasswordReset later = new PasswordReset(bob, ada, NOW.plusSeconds(9), END.plusSeconds(9));

    resets().put(later, fresh);

    assertThat(resets().findByToken(List.of(token), NOW)).isEmpty();
    assertThat(resets().findByToken(List.of(fresh), NOW)).contains(later);
    assertThat(resets().findByToken(List.of(ofAda), NOW)).isPresent();
  }

  @Test
  void usesALinkOnce() {
    assertThat(resets().use(List.of(token), NOW)).contains(bob);

    assertThat(resets().use(List.of(token), NOW)).isEmpty();
    assertThat(resets().findByToken(List.of(token), NOW)).isEmpty();
  }

  @Test
  void usesNothingExpiredOrUnknown() {
    assertThat(resets().use(List.of(token), END)).isEmpty();
    assertThat(resets().use(List.of(someHash()), NOW)).isEmpty();
    assertThat(resets().use(List.of(), NOW)).isEmpty();

    assertThat(resets().findByToken(List.of(token), NOW)).contains(reset);
  }

  @Test
  void oneOfFiftyParallelUsesWins() {
    List<Optional<UserId>> used = ConcurrentCalls.call(50, i -> resets().use(List.of(token), NOW));

    assertThat(used).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void takesAPersonsLinkBack() {
    resets().deleteOf(ada);
    assertThat(resets().findByToken(List.of(token), NOW)).isPresent();

    resets().deleteOf(bob);

    assertThat(resets().findByToken(List.of(token), NOW)).isEmpty();
  }

  @Test
  void forgetsWhatHasExpired() {
    resets().put(new PasswordReset(ada, bob, NOW, END.plusSeconds(1)), someHash());

    assertThat(resets().deleteExpired(END.minusSeconds(1))).isZero();
    assertThat(resets().deleteExpired(END)).isEqualTo(1);
    assertThat(resets().deleteExpired(END)).isZero();
  }

  private static TokenHash someHash() {
    return new TokenHash("k1:" + UUID.randomUUID());
  }
}
