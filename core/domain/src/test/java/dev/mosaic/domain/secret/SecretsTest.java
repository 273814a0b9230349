package dev.mosaic.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.user.UserId;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private final UserId ada = UserId.random();

  @Test
  void cannotBeChangedThroughTheBytesItWasMadeOf() {
    byte[] bytes = {1, 2, 3};
    SealedSecret sealed = new SealedSecret(bytes);

    bytes[0] = 9;
    sealed.blob()[1] = 9;

    assertThat(sealed.blob()).containsExactly(1, 2, 3);
  }

  @Test
  void isTheSameSecretByItsBytes() {
    SealedSecret sealed = new SealedSecret(new byte[] {1, 2});

    assertThat(sealed)
        .isEqualTo(new SealedSecret(new byte[] {1, 2}))
        .hasSameHashCodeAs(new SealedSecret(new byte[] {1, 2}))
        .isNotEqualTo(new SealedSecret(new byte[] {1}))
        .hasToString("SealedSecret[2 bytes]");
  }

  @Test
  void belongsToOneRowOneOwnerAndOneUse() {
    SecretPlace place = SecretPlace.ofUser("table", "column", ada, 7);

    assertThat(place.rowId()).isEqualTo("7");
    assertThat(place).isNotEqualTo(SecretPlace.ofUser("table", "column", UserId.random(), 7));
    assertThat(place).isNotEqualTo(SecretPlace.ofUser("table", "column", ada, 8));
    assertThat(place).isNotEqualTo(SecretPlace.ofInstance("table", "column", "7"));
    assertThat(place.usedFor("a", "b")).isNotEqualTo(place.usedFor("ab"));
    assertThat(place.usedFor("a").usedFor("b")).isEqualTo(place.usedFor("b"));
    assertThat(place.usedFor("a").usedForAnything()).isEqualTo(place);
  }

  @Test
  void isOwnedByAPersonOrTheInstanceUnderNamesThatNeverMeet() {
    assertThat(new SecretOwner.OfUser(ada).name()).isEqualTo("user:" + ada);
    assertThat(new SecretOwner.OfInstance().name()).isEqualTo("instance");
  }

  @Test
  void isComparedByValueAndShowsNone() {
    SecretText secret = new SecretText("planted");

    assertThat(secret)
        .isEqualTo(new SecretText("planted"))
        .hasSameHashCodeAs(new SecretText("other"))
        .isNotEqualTo(new SecretText("planted "));
    assertThat(new PasswordHash("$2b$planted").toString()).doesNotContain("planted");
  }

  @Test
  void hintsAtNoSecretShorterThanTwelveCharacters() {
    assertThat(new SecretText("12345678901").hint()).isEmpty();
    assertThat(new SecretText("123456789012").hint()).isEqualTo("9012");
  }

  @Test
  void takesNoPasswordThatBcryptWouldCut() {
    assertThatThrownBy(() -> new Password(new SecretText("twelve chars\0and more")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.code()).isEqualTo("invalid_characters"));
    assertThatThrownBy(() -> new Password(new SecretText("🚀".repeat(11))))
        .isInstanceOf(InvalidInput.class);
    assertThat(new Password(new SecretText("🚀".repeat(12))).toString()).doesNotContain("🚀");
  }
}
