package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of `system_config`.
 *
 * @param value base64 of the sealed form where it is encrypted
 */
@MappedEntity("system_config")
record SettingRow(
    @Id String key,
    String value,
    boolean encrypted,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  /** One that counts without a seal: it is sealed as a whole, or decides nothing. */
  SettingRow(String key, String value, boolean encrypted) {
    this(key, value, encrypted, null);
  }

  SettingRow sealed(Seals seals) {
    return new SettingRow(key, value, encrypted, seals.of(this));
  }

  @Override
  public String table() {
    return "system_config";
  }

  @Override
  public List<@Nullable Object> said() {
    return List.of(key, value);
  }

  @Override
  public String toString() {
    return "SettingRow[" + key + "]";
  }
}
