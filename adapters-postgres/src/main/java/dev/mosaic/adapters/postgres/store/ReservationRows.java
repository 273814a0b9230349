package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** Statements on `usage_reservation`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReservationRows extends GenericRepository<ReservationRow, UUID> {
  /** Lets one call of a person's be decided at a time, until the end of the transaction. */
  @Query("select pg_advisory_xact_lock(hashtextextended('usage ' || :userId, 0)) is null")
  boolean lockOwn(UUID userId);

  @Query("delete from usage_reservation where user_id = :userId and expires_at <= :now")
  int deleteExpired(UUID userId, Instant now);

  /** Whether use and what is set aside leave anything of the limit. */
  @Query(
      """
      select
        (select coalesce(sum(input_tokens) + sum(output_tokens) + sum(cache_read_tokens)
                         + sum(cache_write_tokens), 0)
         from llm_call where user_id = :userId and started_at >= :since)
        + (select coalesce(sum(tokens), 0) from usage_reservation where user_id = :userId)
        < :limit\
      """)
  boolean leaves(UUID userId, Instant since, long limit);

  @Query(
      """
      insert into usage_reservation (id, user_id, tokens, expires_at)
      values (:id, :userId, :tokens, :expiresAt)\
      """)
  void insert(ReservationRow row);

  @Query("delete from usage_reservation where user_id = :userId and id = :id")
  int delete(UUID userId, UUID id);

  @Query("delete from usage_reservation")
  int deleteEverybodys();
}
