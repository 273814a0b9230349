package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Statements on `session_used_refresh`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UsedRefreshRows extends GenericRepository<UsedRefreshRow, String> {
  @Query(
      """
      insert into session_used_refresh (refresh_hash, user_id, session_id, used_at)
      values (:refreshHash, :userId, :sessionId, :usedAt)\
      """)
  void insert(UsedRefreshRow row);

  @Query("select * from session_used_refresh where refresh_hash in (:hashes) limit 1")
  Optional<UsedRefreshRow> findAny(List<String> hashes);
}
