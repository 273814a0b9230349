package dev.mosaic.adapters.postgres.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
  @Test
  void readsALoneKeyInAnyForm() {
    KeyRing base64 = KeyRing.parse(" " + Keys.ONE + "\n");

    assertThat(base64.first().id()).isEqualTo(KeyRing.LONE_KEY_ID);
    assertThat(KeyRing.parse(Keys.ONE_IN_HEX).first().sameKeyAs(base64.first())).isTrue();
    assertThat(KeyRing.parse(Keys.TWO).first().sameKeyAs(base64.first())).isFalse();
  }

  @Test
  void readsARingWhoseFirstKeySeals() {
    KeyRing ring = KeyRing.parse("2027:" + Keys.TWO + ", k1:" + Keys.ONE_IN_HEX);

    assertThat(ring.all()).extracting(RingKey::id).containsExactly("2027", "k1");
    assertThat(ring.first().id()).isEqualTo("2027");
    assertThat(ring.find("k1")).get().matches(KeyRing.parse(Keys.ONE).first()::sameKeyAs);
    assertThat(ring.find("k2")).isEmpty();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "  ")
  void refusesAMissingKeyAndSaysHowToMakeOne(String text) {
    assertThatThrownBy(() -> KeyRing.parse(text))
        .isInstanceOf(InvalidSecretKey.class)
        .hasMessage(
            "MOSAIC_SECRET_KEY is not set; set it to 32 random bytes, e.g. from `openssl rand"
                + " -base64 32`.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AAECAwQFBgcICQoLDA0ODw== | is 16 bytes long",
        "not a key at all! | is neither base64 nor hex",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | is not random",
        "a:AAECAwQF | has a key in entry 1 that is 6 bytes long",
        "a:_-7dzLuqmYh3ZlVEMyIRAP_u3cy7qpmId2ZVRDMiEQA,x | has no proper id in entry 2",
        "a b:_-7dzLuqmYh3ZlVEMyIRAP_u3cy7qpmId2ZVRDMiEQA | has no proper id in entry 1",
        "a:_-7dzLuqmYh3ZlVEMyIRAP_u3cy7qpmId2ZVRDMiEQA, | has no proper id in entry 2",
        "a:_-7dzLuqmYh3ZlVEMyIRAP_u3cy7qpmId2ZVRDMiEQA,b:_-7dzLuqmYh3ZlVEMyIRAP_u3cy7qpmId2ZVRDMiEQA"
            + " | repeats an id or a key in entry 2",
        "a:_-7dzLuqmYh3ZlVEMyIRAP_u3cy7qpmId2ZVRDMiEQA,a:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
            + " | repeats an id or a key in entry 2"
      })
  void refusesAWrongShapeInOneSentence(String text, String problem) {
    assertThatThrownBy(() -> KeyRing.parse(text))
        .isInstanceOf(InvalidSecretKey.class)
        .hasNoCause()
        .message()
        .startsWith("MOSAIC_SECRET_KEY " + problem)
        .endsWith(".")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"planted!secret", "planted:x", "a:planted", "planted", "planted,planted"})
  void neverRepeatsWhatItWasGiven(String text) {
    assertThatThrownBy(() -> KeyRing.parse(text)).hasMessageNotContaining("planted");
  }

  @Test
  void givesEachPurposeALastingSecretOfItsOwn() {
    KeyRing ring = KeyRing.parse(Keys.ONE);

    assertThat(ring.secretFor("csrf")).isEqualTo(KeyRing.parse(Keys.ONE_IN_HEX).secretFor("csrf"));
    assertThat(ring.secretFor("csrf")).isNotEqualTo(ring.secretFor("other"));
    assertThat(ring.secretFor("csrf")).isNotEqualTo(KeyRing.parse(Keys.TWO).secretFor("csrf"));
  }

  @Test
  void printsIdsAlone() {
    KeyRing ring = KeyRing.parse("2027:" + Keys.TWO);

    assertThat(ring).hasToString("KeyRing[2027]");
    assertThat(ring.first()).hasToString("RingKey[2027]");
  }
}
