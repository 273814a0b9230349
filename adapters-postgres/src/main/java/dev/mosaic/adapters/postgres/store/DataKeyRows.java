package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `data_key`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DataKeyRows extends GenericRepository<DataKeyRow, UUID> {
  Optional<DataKeyRow> findById(UUID id);

  Optional<DataKeyRow> findByIdAndOwner(UUID id, String owner);

  Optional<DataKeyRow> findByOwner(String owner);

  @Query(
      """
      insert into data_key (id, owner, user_id, wrapped, created_at)
      values (:id, :owner, :userId, :wrapped, :createdAt)
      on conflict do nothing\
      """)
  void insertIfAbsent(DataKeyRow row);

  @Query("delete from data_key where owner = :owner")
  int deleteByOwner(String owner);

  /** Those that another transaction is changing are left out. */
  @Query(
      """
      select * from data_key where key_id in (:keyIds) order by id limit :limit
      for update skip locked\
      """)
  List<DataKeyRow> lockSome(List<String> keyIds, int limit);

  @Query("update data_key set wrapped = :wrapped where id = :id")
  int replace(UUID id, byte[] wrapped);

  @Query("select distinct key_id from data_key")
  List<String> keyIdsInUse();
}
