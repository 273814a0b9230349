package dev.mosaic.adapters.postgres.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.testkit.secret.PasswordHasherContract;
import org.junit.jupiter.api.Test;

class BcryptPasswordHasherTest extends PasswordHasherContract {
  private static final BcryptPasswordHasher HASHER = new BcryptPasswordHasher();

  @Override
  protected PasswordHasher hasher() {
    return HASHER;
  }

  @Test
  void writesTheStandardFormAtCostTwelve() {
    String hash = HASHER.hash(new Password(new SecretText("correct horse"))).value();

    assertThat(hash).matches("\\$2b\\$12\\$[./A-Za-z0-9]{53}");
  }

  @Test
  void spendsOnStrangersWhatARealComparisonTakes() {
    assertThat(BcryptPasswordHasher.DUMMY_HASH).matches("\\$2b\\$12\\$[./A-Za-z0-9]{53}");
  }
}
