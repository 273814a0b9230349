package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Statements on `llm_call`: what was used is added and summed up, never changed. Days are UTC. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LlmCallRows extends GenericRepository<LlmCallRow, UUID> {
  /** Columns that every sum has. */
  String SUMS =
      """
       count(*) as calls,
       count(*) filter (where end_state in ('failed', 'cut_off')) as failed,
       cast(least(sum(input_tokens), 9223372036854775807) as bigint) as input,
       cast(least(sum(output_tokens), 9223372036854775807) as bigint) as output,
       cast(least(sum(cache_read_tokens), 9223372036854775807) as bigint) as cache_read,
       cast(least(sum(cache_write_tokens), 9223372036854775807) as bigint) as cache_write,
       bool_or(estimated) as estimated, bool_or(told_wrongly) as told_wrongly
      from llm_call where started_at >= :from and started_at < :before\
      """;

  @Query(
      """
      insert into llm_call (id, user_id, provider_id, provider_name, model, end_state, trouble,
                            input_tokens, output_tokens, cache_read_tokens, cache_write_tokens,
                            estimated, told_wrongly, started_at, first_token_ms, total_ms)
      values (:id, :userId, :providerId, :providerName, :model, :endState, :trouble,
              :inputTokens, :outputTokens, :cacheReadTokens, :cacheWriteTokens,
              :estimated, :toldWrongly, :startedAt, :firstTokenMs, :totalMs)\
      """)
  void insert(LlmCallRow row);

  @Query(
      "select cast(started_at at time zone 'UTC' as date) as day, provider_name, model,"
          + SUMS
          + " and user_id = :userId group by 1, 2, 3"
          + " order by 1 desc, provider_name collate \"C\", model collate \"C\"")
  List<UsageRow.OfModel> ofPerson(UUID userId, Instant from, Instant before);

  @Query(
      "select cast(started_at at time zone 'UTC' as date) as day,"
          + SUMS
          + " group by 1 order by 1 desc")
  List<UsageRow.OfDay> byDay(Instant from, Instant before);

  @Query(
      "select user_id,"
          + SUMS
          + " group by 1 order by sum(input_tokens) + sum(output_tokens)"
          + " + sum(cache_read_tokens) + sum(cache_write_tokens) desc, user_id")
  List<UsageRow.OfPerson> byPerson(Instant from, Instant before);

  @Query(
      """
      select cast(least(coalesce(sum(input_tokens) + sum(output_tokens) + sum(cache_read_tokens)
                                 + sum(cache_write_tokens), 0), 9223372036854775807) as bigint)
      from llm_call where user_id = :userId and started_at >= :since\
      """)
  long tokensSince(UUID userId, Instant since);

  @Query("delete from llm_call where started_at < :before")
  int deleteBefore(Instant before);
}
