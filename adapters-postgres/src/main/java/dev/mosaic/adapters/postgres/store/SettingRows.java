package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Statements on `system_config`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettingRows extends GenericRepository<SettingRow, String> {
  Optional<SettingRow> findByKey(String key);

  @Query("select * from system_config where key = :key for update")
  Optional<SettingRow> lockByKey(String key);

  @Query(
      """
      insert into system_config (key, value, encrypted, seal) values (:key, :value, :encrypted, :seal)
      on conflict (key) do nothing\
      """)
  void insertIfAbsent(SettingRow row);

  @Query(
      """
      insert into system_config (key, value, encrypted, seal) values (:key, :value, :encrypted, :seal)
      on conflict (key) do update
      set value = excluded.value, encrypted = excluded.encrypted, seal = excluded.seal,
          updated_at = now()\
      """)
  void put(SettingRow row);

  List<SettingRow> findAll();

  @Query("delete from system_config where key = :key")
  int remove(String key);
}
