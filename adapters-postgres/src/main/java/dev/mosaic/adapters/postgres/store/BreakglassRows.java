package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Statements on `breakglass_user`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BreakglassRows extends GenericRepository<BreakglassRow, UUID> {
  @Query("select exists (select from breakglass_user)")
  boolean hasAny();

  /** Waits for every other claim of the first account; readers go on. */
  @Query("select pg_advisory_xact_lock(hashtext('breakglass_user.first')) is null")
  boolean lockFirst();

  @Query(
      """
      insert into breakglass_user (user_id, username, password_hash)
      values (:userId, :username, :passwordHash)\
      """)
  void insert(BreakglassRow row);
}
