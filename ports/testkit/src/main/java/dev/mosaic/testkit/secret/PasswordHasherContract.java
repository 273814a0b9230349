package dev.mosaic.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.PasswordHasher;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} does. */
public abstract class PasswordHasherContract {
  private static final String TEXT = "correct horse";

  protected abstract PasswordHasher hasher();

  @Test
  void matchesThePasswordAndNoOther() {
    PasswordHash hash = hashOf(TEXT);

    assertThat(hasher().matches(new SecretText(TEXT), hash)).isTrue();
    assertThat(hasher().matches(new SecretText("correct horsf"), hash)).isFalse();
    assertThat(hasher().matches(new SecretText(""), hash)).isFalse();
  }

  @Test
  void saltsEveryHash() {
    assertThat(hashOf(TEXT)).isNotEqualTo(hashOf(TEXT));
  }

  @Test
  void readsAll72BytesAndMatchesNoLongerText() {
    String longest = "é".repeat(Password.MAX_BYTES / 2);
    PasswordHash hash = hashOf(longest);

    assertThat(hasher().matches(new SecretText(longest), hash)).isTrue();
    assertThat(hasher().matches(new SecretText(longest + "x"), hash)).isFalse();
    assertThat(hasher().matches(new SecretText(longest.substring(0, longest.length() - 1)), hash))
        .isFalse();
  }

  @Test
  void neverMatchesAPasswordRepeatedAfterANul() {
    PasswordHash hash = hashOf(TEXT);

    assertThat(hasher().matches(new SecretText(TEXT + "\0" + TEXT), hash)).isFalse();
  }

  @Test
  void spendsTimeOnAnyText() {
    assertThatCode(
            () -> {
              hasher().spendTimeOf(new SecretText(""));
              hasher().spendTimeOf(new SecretText("x".repeat(100)));
            })
        .doesNotThrowAnyException();
  }

  private PasswordHash hashOf(String text) {
    return hasher().hash(new Password(new SecretText(text)));
  }
}
