package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Statements on `system_config`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettingRows extends GenericRepository<SettingRow, String> {
  Optional<SettingRow> findByKey(String key);

  @Query("select * from system_config where key = :key for update")
  Optional<SettingRow> lockByKey(String key);

  @Query(
      """
      insert into system_config (key, value, encrypted) values (:key, :value, :encrypted)
      on conflict (key) do nothing\
      """)
  void insertIfAbsent(SettingRow row);

  @Query(
      """
      insert into system_config (key, value, encrypted) values (:key, :value, :encrypted)
      on conflict (key) do update
      set value = excluded.value, encrypted = excluded.encrypted, updated_at = now()\
      """)
  void put(SettingRow row);

  @Query("delete from system_config where key = :key")
  int remove(String key);
}
