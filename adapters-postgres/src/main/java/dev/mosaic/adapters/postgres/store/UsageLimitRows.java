package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Statements on `usage_limit`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UsageLimitRows extends GenericRepository<UsageLimitRow, UUID> {
  Optional<UsageLimitRow> findByUserId(UUID userId);

  @Query(
      """
      insert into usage_limit (user_id, monthly_tokens) values (:userId, :monthlyTokens)
      on conflict (user_id) do update set monthly_tokens = excluded.monthly_tokens\
      """)
  void save(UsageLimitRow row);

  @Query("delete from usage_limit where user_id = :userId")
  int delete(UUID userId);
}
