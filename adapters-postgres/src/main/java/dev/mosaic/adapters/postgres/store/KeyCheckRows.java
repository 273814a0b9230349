package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Statements on `key_check`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyCheckRows extends GenericRepository<KeyCheckRow, String> {
  List<KeyCheckRow> findAll();

  @Query("select pg_advisory_xact_lock(hashtext('key_check')) is null")
  boolean lock();

  @Query(
      """
      insert into key_check (key_id, sealed, created_at) values (:keyId, :sealed, :createdAt)
      on conflict (key_id) do nothing\
      """)
  void insertIfAbsent(KeyCheckRow row);

  @Query("update key_check set sealed = :sealed where key_id = :keyId")
  int replace(String keyId, byte[] sealed);
}
