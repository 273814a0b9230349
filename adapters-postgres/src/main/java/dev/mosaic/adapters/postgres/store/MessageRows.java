package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Statements on `chat_message`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageRows extends GenericRepository<MessageRow, UUID> {
  @Query(
      """
      select * from chat_message
      where user_id = :userId and conversation_id = :conversationId order by position\
      """)
  List<MessageRow> ofConversation(UUID userId, UUID conversationId);

  @Query(
      """
      insert into chat_message (id, user_id, conversation_id, role, content, status,
                                fault_code, fault_message, created_at, notes)
      values (:id, :userId, :conversationId, :role, :content, :status,
              :faultCode, :faultMessage, :createdAt, cast(:notes as jsonb))\
      """)
  void insert(MessageRow row);

  @Query(
      """
      update chat_message
      set content = :content, status = :status, fault_code = :faultCode, fault_message = :faultMessage,
          notes = cast(:notes as jsonb)
      where user_id = :userId and conversation_id = :conversationId and id = :id\
      """)
  void update(MessageRow row);

  @Query("update chat_message set status = 'interrupted' where status = 'streaming'")
  int interruptStreaming();
}
