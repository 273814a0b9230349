package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Statements on `erasure`, and sums of what a person has. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ErasureRows extends GenericRepository<ErasureRow, UUID> {
  @Query(
      """
      insert into erasure (person_id, agent_id, begun_at, seal)
      values (:personId, :agentId, :begunAt, :seal)
      on conflict do nothing\
      """)
  void begin(ErasureRow row);

  @Query("update erasure set finished_at = :at where person_id = :personId")
  int finish(UUID personId, Instant at);

  @Query(
      """
      select person_id, agent_id, begun_at, seal from erasure where finished_at is null
      order by begun_at, person_id\
      """)
  List<ErasureRow> unfinished();

  @Query("select count(*) from conversation where user_id = :person")
  long conversations(UUID person);

  @Query("select count(*) from chat_message where user_id = :person")
  long messages(UUID person);

  @Query("select count(*) from llm_provider where user_id = :person")
  long providers(UUID person);

  @Query("select count(*) from personal_token where user_id = :person")
  long tokens(UUID person);

  @Query("select count(*) from session where user_id = :person")
  long sessions(UUID person);

  @Query("select count(*) from agent_config_version where user_id = :person")
  long configVersions(UUID person);

  @Query("select count(*) from llm_call where user_id = :person")
  long modelCalls(UUID person);

  @Query("select exists (select from user_container where user_id = :person)")
  boolean hasAgent(UUID person);
}
