package dev.mosaic.testkit.secret;

import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretVault;

class ReversibleSecretVaultTest extends SecretVaultContract {
  private final ReversibleSecretVault fake = new ReversibleSecretVault();

  @Override
  protected SecretVault vault() {
    return fake;
  }

  @Override
  protected void spoilKeyOf(SecretOwner owner) {
    fake.spoilKeyOf(owner);
  }

  @Override
  protected UserId somebody() {
    return UserId.random();
  }
}
