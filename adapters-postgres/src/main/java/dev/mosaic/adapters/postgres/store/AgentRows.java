package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `user_container`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AgentRows extends GenericRepository<AgentRow, UUID> {
  Optional<AgentRow> findById(UUID id);

  Optional<AgentRow> findByUserId(UUID userId);

  List<AgentRow> findAll();

  /**
   * Agents by their owners' names, sorted by code point.
   *
   * @param pattern for `ilike`
   * @param owners ids of people, with commas between
   * @param others whether everybody but them is meant
   */
  @Query(
      """
      select c.* from user_container c join users u on u.id = c.user_id
      where (u.username ilike :pattern or u.display_name ilike :pattern or u.email ilike :pattern)
        and (c.user_id = any (cast(string_to_array(:owners, ',') as uuid[]))) <> :others
      order by u.username collate "C" limit :size offset :offset\
      """)
  List<AgentRow> page(String pattern, String owners, boolean others, int size, long offset);

  /** How many rows {@link #page} has in all. */
  @Query(
      """
      select count(*) from user_container c join users u on u.id = c.user_id
      where (u.username ilike :pattern or u.display_name ilike :pattern or u.email ilike :pattern)
        and (c.user_id = any (cast(string_to_array(:owners, ',') as uuid[]))) <> :others\
      """)
  long count(String pattern, String owners, boolean others);

  @Query(
      """
      insert into user_container (id, user_id, container_id, container_name, gateway_token,
                                  status, last_active_at, idle_timeout_min)
      values (:id, :userId, :containerId, :containerName, :gatewayToken,
              :status, :lastActiveAt, :idleTimeoutMin)
      on conflict (user_id) do nothing\
      """)
  void insert(AgentRow row);

  @Query(
      """
      update user_container
      set container_id = :containerId, container_name = :containerName, gateway_token = :gatewayToken,
          status = :status, updated_at = now()
      where id = :id\
      """)
  void update(AgentRow row);

  @Query("update user_container set idle_timeout_min = :minutes, updated_at = now() where id = :id")
  int setIdleTimeout(UUID id, int minutes);

  @Query(
      """
      update user_container set last_active_at = :activeAt
      where id = :id and (last_active_at is null or last_active_at < :activeAt)\
      """)
  int touch(UUID id, Instant activeAt);

  @Query(
      "select doings_kept_until from user_container where user_id = :userId and doings_kept_until"
          + " is not null")
  Optional<Instant> findDoingsKeptUntil(UUID userId);

  @Query(
      """
      update user_container set doings_kept_until = :until
      where user_id = :userId and (doings_kept_until is null or doings_kept_until < :until)\
      """)
  int keptDoings(UUID userId, Instant until);
}
