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
      select message.* from chat_message message
      join conversation on conversation.id = message.conversation_id
        and conversation.user_id = message.user_id
      where message.user_id = :userId and message.conversation_id = :conversationId
        and conversation.hidden_at is null
      order by message.position\
      """)
  List<MessageRow> ofConversation(UUID userId, UUID conversationId);

  /** Without contents. */
  @Query(
      """
      select message.id, message.role, message.follows from chat_message message
      join conversation on conversation.id = message.conversation_id
        and conversation.user_id = message.user_id
      where message.user_id = :userId and message.conversation_id = :conversationId
        and conversation.hidden_at is null
      order by message.position\
      """)
  List<MessagePlaceRow> places(UUID userId, UUID conversationId);

  /** Of several conversations at once, each in order. */
  @Query(
      """
      select * from chat_message
      where user_id = :userId and conversation_id in (:conversationIds)
      order by conversation_id, position\
      """)
  List<MessageRow> ofConversations(UUID userId, List<UUID> conversationIds);

  @Query(
      """
      insert into chat_message (id, user_id, conversation_id, role, content, status,
                                fault_code, fault_message, created_at, notes, work, follows)
      values (:id, :userId, :conversationId, :role, :content, :status,
              :faultCode, :faultMessage, :createdAt, cast(:notes as jsonb), :work, :follows)\
      """)
  void insert(List<MessageRow> rows);

  @Query(
      """
      update chat_message
      set content = :content, status = :status, fault_code = :faultCode, fault_message = :faultMessage,
          notes = cast(:notes as jsonb), work = :work
      where user_id = :userId and conversation_id = :conversationId and id = :id\
      """)
  void update(MessageRow row);

  @Query(
      """
      update chat_message set status = 'interrupted'
      where status = 'streaming' and not id = any(cast(:except as uuid[]))\
      """)
  int interruptStreaming(String except);
}
