package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of `system_config`.
 *
 * @param value base64 of the sealed form where it is encrypted
 */
@MappedEntity("system_config")
record SettingRow(@Id String key, String value, boolean encrypted) {
  @Override
  public String toString() {
    return "SettingRow[" + key + "]";
  }
}
