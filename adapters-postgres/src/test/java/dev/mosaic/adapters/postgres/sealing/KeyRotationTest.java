package dev.mosaic.adapters.postgres.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
  private static final SecretText KEY = new SecretText("sk-planted-7f3a9c");

  private SecretPlace place;

  @BeforeEach
  void someoneJoins() {
    RealDatabase.empty();
    UserId ada = People.joined(RealDatabase.bean(UserStore.class));
    place = SecretPlace.ofUser("llm_provider", "api_key", ada, "row-1");
  }

  @Test
  void aRingWithANewFirstKeyOpensWhatTheOldOneSealed() {
    SealedSecret old = vault(Keys.ONE).seal(place, KEY);

    KeyRingSecretVault rotating = vault("k2:" + Keys.TWO + ",k1:" + Keys.ONE);

    assertThat(rotating.open(place, old)).isEqualTo(KEY);
    assertThat(rotating.keyId(old)).isEqualTo("k1");
  }

  @Test
  void newOwnersAreSealedByTheFirstKey() {
    KeyRingSecretVault rotating = vault("k2:" + Keys.TWO + ",k1:" + Keys.ONE);

    SealedSecret sealed = rotating.seal(place, KEY);

    assertThat(rotating.keyId(sealed)).isEqualTo("k2");
    assertThat(RealDatabase.column("select key_id from data_key where user_id is not null"))
        .containsExactly("k2");
  }

  @Test
  void sqlFindsTheRingKeyOfASealedColumn() {
    SealedSecret sealed = vault(Keys.ONE).seal(place, KEY);

    assertThat(
            RealDatabase.column(
                "select key_id from data_key where id = encode(substring(? from 2 for 16),"
                    + " 'hex')::uuid",
                (Object) sealed.blob()))
        .containsExactly("k1");
  }

  @Test
  void aRingWithoutTheKeyOpensNothing() {
    SealedSecret sealed = vault(Keys.ONE).seal(place, KEY);

    assertThatThrownBy(() -> vault("k2:" + Keys.TWO).open(place, sealed))
        .isInstanceOf(SecretUnreadable.class);
    assertThatThrownBy(() -> vault("k1:" + Keys.TWO).open(place, sealed))
        .isInstanceOf(SecretUnreadable.class);
  }

  @Test
  void aDataKeyMovedToAnotherOwnerDoesNotUnwrap() {
    SealedSecret sealed = vault(Keys.ONE).seal(place, KEY);
    UserId bob = People.joined(RealDatabase.bean(UserStore.class));
    RealDatabase.execute(
        "update data_key set owner = ?, user_id = ? where user_id is not null",
        "user:" + bob,
        bob.value());

    assertThatThrownBy(() -> vault(Keys.ONE).open(place, sealed))
        .isInstanceOf(SecretUnreadable.class);
  }

  @Test
  void aDataKeyThatWasRolledBackSealsNothingLater() {
    KeyRingSecretVault vault = vault(Keys.ONE);
    assertThatThrownBy(
            () ->
                RealDatabase.bean(Transactions.class)
                    .inTransaction(
                        () -> {
                          vault.seal(place, KEY);
                          throw new IllegalStateException("half-way");
                        }))
        .hasMessage("half-way");

    SealedSecret sealed = vault.seal(place, KEY);

    assertThat(vault(Keys.ONE).open(place, sealed)).isEqualTo(KEY);
  }

  @Test
  void aSecretSealedInATransactionOpensAfterItAndAfterARestart() {
    KeyRingSecretVault vault = vault(Keys.ONE);

    SealedSecret sealed =
        RealDatabase.bean(Transactions.class)
            .inTransaction(
                () -> {
                  SealedSecret inside = vault.seal(place, KEY);
                  assertThat(vault.open(place, inside)).isEqualTo(KEY);
                  return inside;
                });

    assertThat(vault.open(place, sealed)).isEqualTo(KEY);
    assertThat(vault(Keys.ONE).open(place, sealed)).isEqualTo(KEY);
  }

  @Test
  void deletingAPersonDeletesTheirDataKey() {
    vault(Keys.ONE).seal(place, KEY);

    RealDatabase.execute("delete from users");

    assertThat(RealDatabase.column("select owner from data_key")).isEmpty();
  }

  private static KeyRingSecretVault vault(String ring) {
    return new KeyRingSecretVault(
        KeyRing.parse(ring), RealDatabase.bean(DataKeyTable.class), HandMovedClock.started());
  }
}
