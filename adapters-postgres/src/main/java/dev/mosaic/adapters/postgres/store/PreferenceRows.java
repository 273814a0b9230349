package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Statements on `account_preference`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PreferenceRows extends GenericRepository<PreferenceRow, UUID> {
  Optional<PreferenceRow> findByUserId(UUID userId);

  @Query(
      """
      insert into account_preference (user_id, language, time_zone)
      values (:userId, :language, :timeZone)
      on conflict (user_id) do update
          set language = excluded.language, time_zone = excluded.time_zone\
      """)
  void save(PreferenceRow row);
}
