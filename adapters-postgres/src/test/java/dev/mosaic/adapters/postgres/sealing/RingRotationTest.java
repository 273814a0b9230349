package dev.mosaic.adapters.postgres.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.KeyRotation.KeyUse;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.ConcurrentCalls;
import dev.mosaic.testkit.store.Invitations;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RingRotationTest {
  private static final Instant NOW = HandMovedClock.START;
  private static final SecretText KEY = new SecretText("sk-planted-7f3a9c");
  private static final String OLD = "k1:" + Keys.ONE;
  private static final String BOTH = "k2:" + Keys.TWO + "," + OLD;
  private static final String OTHER = "/v39/Pv6+fj39vX08/Lx8O/u7ezr6uno5+bl5OPi4eA=";

  private final Transactions transactions = RealDatabase.bean(Transactions.class);
  private UserId ada;

  @BeforeEach
  void adaJoins() {
    RealDatabase.empty();
    ada = People.joined(RealDatabase.bean(UserStore.class));
  }

  @Test
  void movesEverybodysDataKeysInBatchesAndNothingElse() {
    List<UserId> people = IntStream.range(0, 7).mapToObj(i -> joined()).toList();
    List<SealedSecret> before = people.stream().map(p -> vault(OLD).seal(place(p), KEY)).toList();
    // Theirs, and where a row was sealed already the instance's own.
    int keys = RealDatabase.column("select id from data_key").size();

    List<Integer> moved = List.of(rotate(5), rotate(5), rotate(5));

    assertThat(moved).containsExactly(5, keys - 5, 0);
    assertThat(RealDatabase.column("select distinct key_id from data_key")).containsExactly("k2");
    for (int i = 0; i < people.size(); i++) {
      assertThat(vault("k2:" + Keys.TWO).open(place(people.get(i)), before.get(i))).isEqualTo(KEY);
    }
  }

  @Test
  void aDataKeyThatWasMovedStillOpensAtItsOwnersAlone() {
    SealedSecret secret = vault(OLD).seal(place(ada), KEY);
    UserId bob = joined();
    vault(OLD).seal(place(bob), KEY);
    rotate(10);
    RealDatabase.execute(
        "update data_key set wrapped = (select wrapped from data_key where user_id = ?)"
            + " where user_id = ?",
        bob.value(),
        ada.value());

    assertThatThrownBy(() -> vault(BOTH).open(place(ada), secret))
        .hasMessageContaining("its data key is gone");
  }

  @Test
  void reportsWhatDependsOnEachKey() {
    vault(OLD).seal(place(ada), KEY);
    vault(BOTH).seal(place(joined()), KEY);
    vault("gone:" + OTHER).seal(place(joined()), KEY);
    session("k1:a", "k2:b");
    personalToken("k2:c");
    invitation("k1:d");
    answered(invitation("k1:e"));

    assertThat(rotation(BOTH).status())
        .containsExactly(
            new KeyUse("k2", true, true, 1, 2),
            new KeyUse("k1", true, false, 1, 2),
            new KeyUse("gone", false, false, 1, 0));
  }

  @Test
  void leavesWhatItHasNoKeyFor() {
    vault("gone:" + OTHER).seal(place(ada), KEY);

    assertThat(rotate(10)).isZero();

    assertThat(RealDatabase.column("select key_id from data_key")).containsExactly("gone");
  }

  @Test
  void movesTheRestWhileAnotherHoldsSome() {
    vault(OLD).seal(place(ada), KEY);
    vault(OLD).seal(place(joined()), KEY);

    int moved =
        transactions.inTransaction(
            () -> {
              RealDatabase.bean(KeyUseTable.class).lockSome(List.of("k1"), 1);
              return ConcurrentCalls.call(1, i -> rotate(10)).getFirst();
            });

    assertThat(moved).isEqualTo(1);
    assertThat(rotate(10)).isEqualTo(1);
  }

  @Test
  void endsTokensOfOneKeyAlone() {
    session("k1:a", "k2:b");
    session("k2:c", "k2:d");
    personalToken("k1:e");
    personalToken("k2:f");
    invitation("k1:g");
    answered(invitation("k1:h"));
    RealDatabase.bean(PasswordResetStore.class)
        .put(new PasswordReset(ada, ada, NOW, NOW.plusSeconds(60)), new TokenHash("k1:i"));

    assertThat(rotation(BOTH).endTokens("k1")).isEqualTo(4);

    assertThat(RealDatabase.column("select refresh_hash from session")).containsExactly("k2:d");
    assertThat(RealDatabase.column("select token_hash from personal_token"))
        .containsExactly("k2:f");
    assertThat(RealDatabase.column("select token_hash from invitation")).containsExactly("k1:h");
  }

  @Test
  void forgetsAnOldKeyOnceNothingHangsOnIt() {
    verify(OLD);
    vault(OLD).seal(place(ada), KEY);
    personalToken("k1:a");
    verify(BOTH);

    assertThat(rotation(BOTH).retire("k1")).isFalse();
    rotate(10);
    assertThat(rotation(BOTH).retire("k1")).isFalse();
    rotation(BOTH).endTokens("k1");
    assertThat(RealDatabase.column("select key_id from key_check")).contains("k1");

    assertThat(rotation(BOTH).retire("k1")).isTrue();

    assertThat(rotation(BOTH).retire("k2")).isFalse();
    assertThat(RealDatabase.column("select key_id from key_check")).containsExactly("k2");
    assertThat(verify("k2:" + Keys.TWO)).isEqualTo(new KeyCheck.Verdict.Opens());
  }

  @Test
  void neverForgetsTheKeyThatSeals() {
    verify(BOTH);

    assertThat(rotation(BOTH).retire("k2")).isFalse();

    assertThat(RealDatabase.column("select key_id from key_check")).containsExactly("k2");
  }

  @Test
  void goesOnWhileFourSealAndOpenAndSomeOfItIsRolledBack() {
    List<UserId> people = IntStream.range(0, 60).mapToObj(i -> joined()).toList();
    List<SealedSecret> before = people.stream().map(p -> vault(OLD).seal(place(p), KEY)).toList();
    KeyRingSecretVault shared = vault(BOTH);
    AtomicInteger opened = new AtomicInteger();

    ConcurrentCalls.call(
        5,
        thread -> {
          if (thread == 4) {
            rotateWithAccidents();
            return true;
          }
          for (int i = thread / 2; i < people.size(); i += 2) {
            SecretPlace place = place(people.get(i));
            assertThat(shared.open(place, before.get(i))).isEqualTo(KEY);
            // No memory of it: this one unwraps whatever stands in the row at this moment.
            assertThat(vault(BOTH).open(place, before.get(i))).isEqualTo(KEY);
            assertThat(shared.open(place, vault(BOTH).seal(place, KEY))).isEqualTo(KEY);
            SecretPlace fresh = place(joined());
            assertThat(shared.open(fresh, vault(OLD).seal(fresh, KEY))).isEqualTo(KEY);
            opened.incrementAndGet();
          }
          return true;
        });

    while (rotate(7) > 0) {
      assertThat(opened).hasValue(120);
    }
    assertThat(rotation(BOTH).status()).filteredOn(KeyUse::inUse).hasSize(1);
    for (int i = 0; i < people.size(); i++) {
      assertThat(vault("k2:" + Keys.TWO).open(place(people.get(i)), before.get(i))).isEqualTo(KEY);
    }
  }

  private void rotateWithAccidents() {
    for (int i = 0; i < 30; i++) {
      assertThatThrownBy(
              () ->
                  transactions.inTransaction(
                      () -> {
                        rotate(3);
                        throw new IllegalStateException("half-way");
                      }))
          .hasMessage("half-way");
      rotate(3);
    }
  }

  private static UserId joined() {
    return People.joined(RealDatabase.bean(UserStore.class));
  }

  private static SecretPlace place(UserId owner) {
    return SecretPlace.ofUser("llm_provider", "api_key", owner, "row-1");
  }

  private static int rotate(int limit) {
    return rotation(BOTH).moveSome(limit);
  }

  private static RingRotation rotation(String ring) {
    return new RingRotation(
        KeyRing.parse(ring),
        RealDatabase.bean(KeyUseTable.class),
        RealDatabase.bean(Transactions.class));
  }

  private static KeyRingSecretVault vault(String ring) {
    return new KeyRingSecretVault(
        KeyRing.parse(ring), RealDatabase.bean(DataKeyTable.class), HandMovedClock.started());
  }

  private KeyCheck.Verdict verify(String ring) {
    return new KeyCheck(
            KeyRing.parse(ring),
            RealDatabase.bean(KeyCheckTable.class),
            RealDatabase.bean(EarlierRows.class),
            transactions,
            HandMovedClock.started())
        .verify();
  }

  private void session(String access, String refresh) {
    Instant end = NOW.plusSeconds(60);
    RealDatabase.bean(SessionStore.class)
        .insert(
            new Session(
                SessionId.random(),
                ada,
                new TokenHash(access),
                end,
                new TokenHash(refresh),
                end,
                NOW,
                end,
                NOW,
                SignInOrigin.UNKNOWN));
  }

  private void personalToken(String hash) {
    RealDatabase.bean(PersonalTokenStore.class)
        .insert(
            new PersonalToken(
                new PersonalTokenId(UUID.randomUUID()),
                ada,
                "laptop",
                TokenScope.FULL,
                NOW,
                NOW.plusSeconds(60),
                null),
            new TokenHash(hash));
  }

  private Invitation invitation(String hash) {
    Invitation invitation = Invitations.open("bob@example.org", ada, NOW);
    RealDatabase.bean(InvitationStore.class).insert(invitation, new TokenHash(hash));
    return invitation;
  }

  private static void answered(Invitation invitation) {
    RealDatabase.bean(InvitationStore.class).accept(invitation.id(), UserId.random(), NOW);
  }
}
