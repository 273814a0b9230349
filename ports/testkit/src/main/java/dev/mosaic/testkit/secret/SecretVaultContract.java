package dev.mosaic.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SealingKeyUnreadable;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.testkit.store.ConcurrentCalls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SecretVault} does. */
public abstract class SecretVaultContract {
  private static final SecretText KEY = new SecretText("sk-planted-7f3a9c");

  private UserId ada;
  private SecretPlace place;

  protected abstract SecretVault vault();

  /** A person with an account. */
  protected abstract UserId somebody();

  /** Makes the owner's data key, if they have one, unreadable behind the vault's back. */
  protected abstract void spoilKeyOf(SecretOwner owner);

  @BeforeEach
  void pickAPlace() {
    ada = somebody();
    place = SecretPlace.ofUser("llm_provider", "api_key", ada, "row-1");
  }

  @Test
  void opensWhatWasSealedForThePlace() {
    Stream.of("", "k", "schön 🦉 \n\0", "x".repeat(100_000))
        .map(SecretText::new)
        .forEach(
            text -> assertThat(vault().open(place, vault().seal(place, text))).isEqualTo(text));
  }

  @Test
  void sealsForTheInstanceToo() {
    SecretPlace ofInstance = SecretPlace.ofInstance("system_config", "value", "oidc.secret");

    assertThat(vault().open(ofInstance, vault().seal(ofInstance, KEY))).isEqualTo(KEY);
  }

  @Test
  void sealsNothingMoreByAKeyThatCannotBeReadAndReplacesItOnlyWhenTold() {
    SecretOwner owner = place.owner();
    SealedSecret before = vault().seal(place, KEY);
    SecretPlace others = SecretPlace.ofUser("llm_provider", "api_key", somebody(), "row-1");
    SealedSecret theirs = vault().seal(others, KEY);

    spoilKeyOf(owner);

    assertThatThrownBy(() -> vault().seal(place, KEY))
        .isInstanceOfSatisfying(
            SealingKeyUnreadable.class,
            told -> {
              assertThat(told.owner()).isEqualTo(owner);
              assertThat(told).hasMessageContaining(owner.name());
            });
    assertThatThrownBy(() -> vault().open(place, before)).isInstanceOf(SecretUnreadable.class);
    assertThat(vault().open(others, theirs)).isEqualTo(KEY);
    vault().shred(owner);
    assertThat(vault().open(place, vault().seal(place, KEY))).isEqualTo(KEY);
    assertThatThrownBy(() -> vault().open(place, before)).isInstanceOf(SecretUnreadable.class);
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(vault().seal(place, KEY)).isNotEqualTo(vault().seal(place, KEY));
  }

  @Test
  void showsNothingOfTheSecretInTheBlob() {
    String blob = new String(vault().seal(place, KEY).blob(), StandardCharsets.ISO_8859_1);

    assertThat(blob).doesNotContain("planted");
  }

  @Test
  void refusesABlobMovedToAnotherPlace() {
    SealedSecret sealed = vault().seal(place, KEY);
    UserId bob = somebody();
    vault().seal(SecretPlace.ofUser("llm_provider", "api_key", bob, "row-1"), KEY);

    Stream.of(
            SecretPlace.ofUser("user_container", "api_key", ada, "row-1"),
            SecretPlace.ofUser("llm_provider", "gateway_token", ada, "row-1"),
            SecretPlace.ofUser("llm_provider", "api_key", bob, "row-1"),
            SecretPlace.ofUser("llm_provider", "api_key", ada, "row-2"),
            SecretPlace.ofInstance("llm_provider", "api_key", "row-1"),
            // The same letters, cut elsewhere.
            SecretPlace.ofUser("llm_providera", "pi_key", ada, "row-1"))
        .forEach(elsewhere -> assertRefused(elsewhere, sealed));
  }

  @Test
  void refusesABlobWhoseRowNamesAnotherUse() {
    SecretPlace used = place.usedFor("https://llm.example.org", "chat");
    SealedSecret sealed = vault().seal(used, KEY);
    SealedSecret unbound = vault().seal(place, KEY);

    assertThat(vault().open(used, sealed)).isEqualTo(KEY);
    Stream.of(
            place,
            place.usedFor("https://llm.example.com", "chat"),
            place.usedFor("https://llm.example.org"),
            place.usedFor("https://llm.example.org", "chat", ""),
            // The same letters, cut elsewhere.
            place.usedFor("https://llm.example.orgc", "hat"))
        .forEach(elsewhere -> assertRefused(elsewhere, sealed));
    assertRefused(used, unbound);
  }

  @Test
  void refusesABlobWithAnyByteChanged() {
    byte[] whole = vault().seal(place, KEY).blob();

    IntStream.range(0, whole.length)
        .forEach(
            i -> {
              byte[] damaged = whole.clone();
              damaged[i] ^= 1;
              assertRefused(place, new SealedSecret(damaged));
            });
  }

  @Test
  void refusesBytesThatAreNoBlob() {
    Stream.of(new byte[0], new byte[] {1}, new byte[17], new byte[40])
        .forEach(bytes -> assertRefused(place, new SealedSecret(bytes)));
  }

  @Test
  void namesThePlaceAndNeverTheSecretWhenItRefuses() {
    SealedSecret sealed = vault().seal(place, KEY);
    SecretPlace elsewhere = SecretPlace.ofUser("llm_provider", "api_key", ada, "row-2");

    assertThatThrownBy(() -> vault().open(elsewhere, sealed))
        .hasMessageContaining("llm_provider.api_key")
        .hasMessageNotContaining("planted");
  }

  @Test
  void reportsTheKeyOfABlob() {
    SealedSecret sealed = vault().seal(place, KEY);

    assertThat(vault().keyId(sealed)).isNotBlank();
  }

  @Test
  void shredsOneOwnersSecretsAndNobodyElses() {
    SealedSecret sealed = vault().seal(place, KEY);
    SecretPlace foreign = SecretPlace.ofUser("llm_provider", "api_key", somebody(), "row-1");
    SealedSecret foreignSealed = vault().seal(foreign, KEY);

    vault().shred(new SecretOwner.OfUser(ada));
    vault().shred(new SecretOwner.OfUser(ada));

    assertRefused(place, sealed);
    assertThat(vault().open(foreign, foreignSealed)).isEqualTo(KEY);
    assertThat(vault().open(place, vault().seal(place, KEY))).isEqualTo(KEY);
    assertRefused(place, sealed);
  }

  @Test
  void parallelFirstSealingsAllOpen() {
    List<SealedSecret> sealed = ConcurrentCalls.call(20, i -> vault().seal(place, KEY));

    assertThat(sealed).allSatisfy(blob -> assertThat(vault().open(place, blob)).isEqualTo(KEY));
  }

  private void assertRefused(SecretPlace where, SealedSecret sealed) {
    assertThatThrownBy(() -> vault().open(where, sealed)).isInstanceOf(SecretUnreadable.class);
  }
}
