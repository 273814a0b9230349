package dev.mosaic.adapters.postgres.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.secret.SecretVaultContract;
import dev.mosaic.testkit.store.People;
import java.time.Clock;

class KeyRingSecretVaultTest extends SecretVaultContract {
  KeyRingSecretVaultTest() {
    RealDatabase.empty();
  }

  private SecretVault vault = RealDatabase.bean(SecretVault.class);

  @Override
  protected SecretVault vault() {
    return vault;
  }

  /** Also puts a vault that remembers no key in the place of this one, as after a restart. */
  @Override
  protected void spoilKeyOf(SecretOwner owner) {
    assertThat(
            RealDatabase.execute(
                "update data_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1)"
                    + " where owner = ?",
                owner.name()))
        .isEqualTo(1);
    vault =
        new KeyRingSecretVault(
            RealDatabase.bean(KeyRing.class),
            RealDatabase.bean(DataKeyTable.class),
            Clock.systemUTC());
  }

  @Override
  protected UserId somebody() {
    return People.joined(RealDatabase.bean(UserStore.class));
  }
}
