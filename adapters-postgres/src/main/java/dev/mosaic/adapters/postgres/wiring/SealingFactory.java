package dev.mosaic.adapters.postgres.wiring;

import dev.mosaic.adapters.postgres.sealing.BcryptPasswordHasher;
import dev.mosaic.adapters.postgres.sealing.DataKeyTable;
import dev.mosaic.adapters.postgres.sealing.EarlierRows;
import dev.mosaic.adapters.postgres.sealing.HmacTokenMint;
import dev.mosaic.adapters.postgres.sealing.KeyCheck;
import dev.mosaic.adapters.postgres.sealing.KeyCheckTable;
import dev.mosaic.adapters.postgres.sealing.KeyRing;
import dev.mosaic.adapters.postgres.sealing.KeyRingSecretVault;
import dev.mosaic.adapters.postgres.sealing.KeyUseTable;
import dev.mosaic.adapters.postgres.sealing.RingRotation;
import dev.mosaic.adapters.postgres.sealing.RowSeals;
import dev.mosaic.ports.secret.KeyRotation;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.Transactions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The sealing, over a {@link KeyRing} and a {@link Clock} given by the program that starts the
 * server.
 */
@Factory
final class SealingFactory {
  @Singleton
  SecretVault secretVault(KeyRing ring, DataKeyTable table, Clock clock) {
    return new KeyRingSecretVault(ring, table, clock);
  }

  @Singleton
  RowSeals rowSeals(KeyRing ring, DataKeyTable table, Clock clock) {
    return new RowSeals(ring, table, clock);
  }

  @Singleton
  KeyRotation keyRotation(KeyRing ring, KeyUseTable table, Transactions transactions) {
    return new RingRotation(ring, table, transactions);
  }

  @Singleton
  TokenMint tokenMint(KeyRing ring) {
    return new HmacTokenMint(ring);
  }

  @Singleton
  PasswordHasher passwordHasher() {
    return new BcryptPasswordHasher();
  }

  @Singleton
  KeyCheck keyCheck(
      KeyRing ring,
      KeyCheckTable table,
      EarlierRows earlier,
      Transactions transactions,
      Clock clock) {
    return new KeyCheck(ring, table, earlier, transactions, clock);
  }
}
