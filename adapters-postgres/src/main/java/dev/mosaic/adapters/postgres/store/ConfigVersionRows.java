package dev.mosaic.adapters.postgres.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `agent_config_version`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConfigVersionRows extends GenericRepository<ConfigVersionRow, UUID> {
  @Query("select * from agent_config_version where user_id = :userId order by number desc")
  List<ConfigVersionRow> ofPerson(UUID userId);

  @Query("select * from agent_config_version where user_id = :userId and number = :number")
  Optional<ConfigVersionRow> find(UUID userId, int number);

  @Query(
      """
      select * from agent_config_version
      where user_id = :userId and result = 'ran' order by number desc limit 1\
      """)
  Optional<ConfigVersionRow> lastThatRan(UUID userId);

  /** Lets one version of a person be added at a time, so that no two get one number. */
  @Query(
      """
      select pg_advisory_xact_lock(hashtextextended('agent_config_version ' || :userId, 0)) is null\
      """)
  boolean lockOwn(UUID userId);

  /** 0 where there is none yet. */
  @Query("select coalesce(max(number), 0) from agent_config_version where user_id = :userId")
  int lastNumber(UUID userId);

  @Query(
      """
      insert into agent_config_version
        (user_id, number, config, idle_timeout_min, saved_at, origin, result, reason)
      values (:userId, :number, cast(:config as jsonb), :idleTimeoutMin, :savedAt, :origin, :result,
              :reason)\
      """)
  void insert(ConfigVersionRow row);

  @Query("delete from agent_config_version where user_id = :userId and number <= :number")
  int deleteUpTo(UUID userId, int number);

  @Query(
      """
      update agent_config_version set result = :result, reason = :reason
      where user_id = :userId and number = :number\
      """)
  int note(UUID userId, int number, String result, @Nullable String reason);
}
