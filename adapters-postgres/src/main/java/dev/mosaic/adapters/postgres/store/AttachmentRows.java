package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `chat_attachment`. Those of hidden conversations are out of sight. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttachmentRows extends GenericRepository<AttachmentRow, UUID> {
  @Query(
      """
      insert into chat_attachment
        (id, user_id, name, content, media_type, size, created_at)
      values (:id, :userId, :name, :content, :mediaType, :size, :createdAt)\
      """)
  int insert(
      UUID id,
      UUID userId,
      byte[] name,
      byte[] content,
      String mediaType,
      long size,
      Instant createdAt);

  @Query(
      """
      select attachment.id, attachment.user_id, attachment.message_id, attachment.name,
             attachment.media_type, attachment.size, attachment.created_at
      from chat_attachment attachment
      left join conversation on conversation.id = attachment.conversation_id
        and conversation.user_id = attachment.user_id
      where attachment.user_id = :userId and attachment.id = :id
        and conversation.hidden_at is null\
      """)
  Optional<AttachmentRow> find(UUID userId, UUID id);

  @Query(
      """
      select attachment.media_type, attachment.content
      from chat_attachment attachment
      left join conversation on conversation.id = attachment.conversation_id
        and conversation.user_id = attachment.user_id
      where attachment.user_id = :userId and attachment.id = :id
        and conversation.hidden_at is null\
      """)
  Optional<AttachmentContentRow> content(UUID userId, UUID id);

  @Query(
      """
      select id, user_id, message_id, name, media_type, size, created_at
      from chat_attachment
      where user_id = :userId and message_id is null order by created_at, id\
      """)
  List<AttachmentRow> loose(UUID userId);

  @Query(
      """
      select attachment.id, attachment.user_id, attachment.message_id, attachment.name,
             attachment.media_type, attachment.size, attachment.created_at
      from chat_attachment attachment
      join conversation on conversation.id = attachment.conversation_id
        and conversation.user_id = attachment.user_id
      where attachment.user_id = :userId and attachment.conversation_id = :conversationId
        and conversation.hidden_at is null
      order by attachment.place\
      """)
  List<AttachmentRow> of(UUID userId, UUID conversationId);

  @Query(
      """
      update chat_attachment
      set conversation_id = :conversationId, message_id = :messageId, place = :place
      where user_id = :userId and id = :id and message_id is null\
      """)
  int give(UUID userId, UUID id, UUID conversationId, UUID messageId, int place);

  @Query("delete from chat_attachment where user_id = :userId and id = :id and message_id is null")
  int remove(UUID userId, UUID id);

  @Query(
      """
      update chat_attachment
      set conversation_id = null, message_id = null, place = 0, created_at = :at
      where user_id = :userId and message_id = :messageId\
      """)
  int release(UUID userId, UUID messageId, Instant at);

  @Query("delete from chat_attachment where message_id is null and created_at < :time")
  int eraseLooseBefore(Instant time);
}
