package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Statements on `queued_message`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QueuedMessageRows extends GenericRepository<QueuedMessageRow, UUID> {
  @Query(
      """
      insert into queued_message (turn_id, user_id, conversation_id, message_id, content, queued_at)
      values (:turnId, :userId, :conversationId, :messageId, :content, :queuedAt)\
      """)
  void insert(QueuedMessageRow row);

  @Query(
      """
      select turn_id, user_id, conversation_id, message_id, content, queued_at from queued_message
      where user_id = :userId and conversation_id = :conversationId order by place\
      """)
  List<QueuedMessageRow> of(UUID userId, UUID conversationId);

  @Query(
      """
      update queued_message set content = :content
      where user_id = :userId and conversation_id = :conversationId and turn_id = :turnId\
      """)
  int change(UUID userId, UUID conversationId, UUID turnId, byte[] content);

  @Query("delete from queued_message where user_id = :userId and turn_id = :turnId")
  int remove(UUID userId, UUID turnId);
}
