package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Statements on `sign_in_attempt`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttemptRows extends GenericRepository<AttemptRow, String> {
  @Query("select * from sign_in_attempt where key = :key and window_ends_at > :now")
  Optional<AttemptRow> findOpen(String key, Instant now);

  /** One statement, so that of parallel failures each counts. */
  @Query(
      """
      insert into sign_in_attempt as present (key, failures, window_ends_at)
      values (:key, 1, :endsAt)
      on conflict (key) do update
      set failures = case when present.window_ends_at > :now then present.failures + 1 else 1 end,
          window_ends_at =
            case when present.window_ends_at > :now then present.window_ends_at else :endsAt end
      returning *\
      """)
  AttemptRow add(String key, Instant now, Instant endsAt);

  @Query("delete from sign_in_attempt where key = :key")
  int forget(String key);

  @Query("delete from sign_in_attempt where window_ends_at <= :now")
  int deleteExpired(Instant now);
}
