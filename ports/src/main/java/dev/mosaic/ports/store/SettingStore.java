package dev.mosaic.ports.store;

import dev.mosaic.domain.secret.SecretText;
import java.util.Optional;

/** The instance's own settings, rows of `system_config`. Keys are dotted words (`agent.image`). */
public interface SettingStore {
  /** A plain value; empty if it is not set or is a secret one. */
  Optional<String> get(String key);

  /** Sets a plain value. */
  void put(String key, String value);

  /**
   * Sets a plain value unless the key has one; returns what is there afterwards. Parallel calls end
   * with one value.
   */
  String putIfAbsent(String key, String value);

  /** A sealed value, opened. */
  Optional<SecretText> getSecret(String key);

  /** Sets a value that is sealed at rest. */
  void putSecret(String key, SecretText value);

  /**
   * Sets a sealed value unless the key has one; returns what is there afterwards. Parallel calls
   * end with one value.
   */
  SecretText putSecretIfAbsent(String key, SecretText value);

  /** Removes a key. No-op if it is not set. */
  void remove(String key);
}
