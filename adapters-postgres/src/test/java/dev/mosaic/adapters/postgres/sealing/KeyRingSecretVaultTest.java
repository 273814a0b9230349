package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.secret.SecretVaultContract;
import dev.mosaic.testkit.store.People;

class KeyRingSecretVaultTest extends SecretVaultContract {
  KeyRingSecretVaultTest() {
    RealDatabase.empty();
  }

  @Override
  protected SecretVault vault() {
    return RealDatabase.bean(SecretVault.class);
  }

  @Override
  protected UserId somebody() {
    return People.joined(RealDatabase.bean(UserStore.class));
  }
}
