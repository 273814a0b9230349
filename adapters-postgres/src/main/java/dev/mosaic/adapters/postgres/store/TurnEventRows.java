package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Statements on `turn_event`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TurnEventRows extends GenericRepository<TurnEventRow, UUID> {
  /** Adds a row to a turn of this person's, if there is one. */
  @Query(
      """
      insert into turn_event (id, user_id, conversation_id, turn_id, first_id, last_id, events)
      select :id, user_id, conversation_id, id, :firstId, :lastId, :events
      from turn where user_id = :userId and id = :turnId\
      """)
  int insert(UUID id, UUID userId, UUID turnId, long firstId, long lastId, byte[] events);

  @Query(
      """
      select * from turn_event
      where user_id = :userId and conversation_id = :conversationId and last_id > :seen
      order by last_id\
      """)
  List<TurnEventRow> after(UUID userId, UUID conversationId, long seen);

  @Query("select * from turn_event where user_id = :userId and turn_id = :turnId order by last_id")
  List<TurnEventRow> ofTurn(UUID userId, UUID turnId);

  @Query(
      """
      select coalesce(max(last_id), 0) from turn_event
      where user_id = :userId and conversation_id = :conversationId\
      """)
  long last(UUID userId, UUID conversationId);
}
