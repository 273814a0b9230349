package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.SettingStore;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;

/** Settings in `system_config`, secret ones sealed for the instance. */
@Singleton
final class PostgresSettingStore implements SettingStore {
  private final SettingRows rows;
  private final SecretVault vault;
  private final Seals seals;
  private final PostgresTransactions transactions;

  PostgresSettingStore(
      SettingRows rows, SecretVault vault, Seals seals, PostgresTransactions transactions) {
    this.rows = rows;
    this.vault = vault;
    this.seals = seals;
    this.transactions = transactions;
  }

  @Override
  public Optional<String> get(String key) {
    return transactions.inTransaction(
        () ->
            rows.findByKey(key)
                .filter(row -> !row.encrypted() && seals.hold(row))
                .map(SettingRow::value));
  }

  @Override
  public void put(String key, String value) {
    transactions.run(() -> rows.put(new SettingRow(key, value, false).sealed(seals)));
  }

  @Override
  public String putIfAbsent(String key, String value) {
    return putIfAbsent(new SettingRow(key, value, false).sealed(seals)).value();
  }

  @Override
  public Optional<SecretText> getSecret(String key) {
    return transactions.inTransaction(
        () -> rows.findByKey(key).filter(SettingRow::encrypted).map(this::opened));
  }

  @Override
  public void putSecret(String key, SecretText value) {
    transactions.run(() -> rows.put(sealed(key, value)));
  }

  @Override
  public SecretText putSecretIfAbsent(String key, SecretText value) {
    return transactions.inTransaction(() -> opened(putIfAbsent(sealed(key, value))));
  }

  @Override
  public void remove(String key) {
    transactions.run(() -> rows.remove(key));
  }

  private SettingRow putIfAbsent(SettingRow row) {
    return transactions.inTransaction(
        () -> {
          rows.insertIfAbsent(row);
          SettingRow present = rows.findByKey(row.key()).orElseThrow();
          if (present.encrypted() != row.encrypted()) {
            throw new IllegalStateException(
                "the setting %s is %ssealed".formatted(row.key(), row.encrypted() ? "not " : ""));
          }
          if (!present.encrypted() && !seals.hold(present)) {
            rows.put(row);
            return row;
          }
          return present;
        });
  }

  private SettingRow sealed(String key, SecretText value) {
    byte[] blob = vault.seal(placeOf(key), value).blob();
    return new SettingRow(key, Base64.getEncoder().encodeToString(blob), true);
  }

  private SecretText opened(SettingRow row) {
    try {
      byte[] blob = Base64.getDecoder().decode(row.value());
      return vault.open(placeOf(row.key()), new SealedSecret(blob));
    } catch (IllegalArgumentException notBase64) {
      throw new SecretUnreadable("system_config " + row.key(), "it is no base64");
    }
  }

  private static SecretPlace placeOf(String key) {
    return SecretPlace.ofInstance("system_config", "value", key);
  }
}
