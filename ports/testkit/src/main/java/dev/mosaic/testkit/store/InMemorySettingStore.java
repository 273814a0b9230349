package dev.mosaic.testkit.store;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.store.SettingStore;
import java.util.Optional;

/** Settings in memory. */
public final class InMemorySettingStore implements SettingStore, Rollbackable {
  private final Rows<String, Setting> settings = new Rows<>();

  @Override
  public Optional<String> get(String key) {
    return settings.with(
        rows ->
            rows.get(key) instanceof Plain(String value) ? Optional.of(value) : Optional.empty());
  }

  @Override
  public void put(String key, String value) {
    settings.with(rows -> rows.put(key, new Plain(value)) != null);
  }

  @Override
  public String putIfAbsent(String key, String value) {
    return switch (putIfAbsent(key, new Plain(value))) {
      case Plain(String present) -> present;
      case Sealed sealed -> throw new IllegalStateException("the setting " + key + " is sealed");
    };
  }

  @Override
  public Optional<SecretText> getSecret(String key) {
    return settings.with(
        rows ->
            rows.get(key) instanceof Sealed(SecretText value)
                ? Optional.of(value)
                : Optional.empty());
  }

  @Override
  public void putSecret(String key, SecretText value) {
    settings.with(rows -> rows.put(key, new Sealed(value)) != null);
  }

  @Override
  public SecretText putSecretIfAbsent(String key, SecretText value) {
    return switch (putIfAbsent(key, new Sealed(value))) {
      case Sealed(SecretText present) -> present;
      case Plain plain -> throw new IllegalStateException("the setting " + key + " is not sealed");
    };
  }

  @Override
  public void remove(String key) {
    settings.with(rows -> rows.remove(key) != null);
  }

  @Override
  public Runnable snapshot() {
    return settings.snapshot();
  }

  private Setting putIfAbsent(String key, Setting setting) {
    return settings.with(
        rows -> {
          Setting present = rows.putIfAbsent(key, setting);
          return present == null ? setting : present;
        });
  }

  private sealed interface Setting {}

  private record Plain(String value) implements Setting {}

  private record Sealed(SecretText value) implements Setting {}
}
