package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ConversationSelection;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `conversation`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConversationRows extends GenericRepository<ConversationRow, UUID> {
  /** Which values of `archived` a selection has. */
  static List<Boolean> archived(ConversationSelection selection) {
    return switch (selection.filed()) {
      case LISTED -> List.of(false);
      case ARCHIVED -> List.of(true);
      case ANYWHERE -> List.of(false, true);
    };
  }

  @Query(
      """
      select id from conversation where user_id = :userId and hidden_at is null
      order by created_at, id\
      """)
  List<UUID> ids(UUID userId);

  @Query("select * from conversation where user_id = :userId and id = :id and hidden_at is null")
  Optional<ConversationRow> find(UUID userId, UUID id);

  @Query(
      """
      select * from conversation
      where user_id = :userId and client_key = :clientKey and hidden_at is null\
      """)
  Optional<ConversationRow> findByKey(UUID userId, String clientKey);

  @Query(
      """
      select count(*) from conversation
      where user_id = :userId and origin = :origin and archived in (:archived)
        and hidden_at is null\
      """)
  long count(UUID userId, String origin, List<Boolean> archived);

  @Query(
      """
      select * from conversation
      where user_id = :userId and origin = :origin and archived in (:archived)
        and hidden_at is null
      order by pinned desc, last_message_at desc, id limit :size offset :offset\
      """)
  List<ConversationRow> page(
      UUID userId, String origin, List<Boolean> archived, int size, long offset);

  @Query(
      """
      insert into conversation (id, user_id, title, created_at, last_message_at, origin,
                                client_key, titled_by, pinned, archived, hidden_at, model, tip)
      values (:id, :userId, :title, :createdAt, :lastMessageAt, :origin,
              :clientKey, :titledBy, :pinned, :archived, :hiddenAt, :model, :tip)
      on conflict (user_id, client_key) where hidden_at is null do nothing\
      """)
  void insert(ConversationRow row);

  @Query(
      """
      update conversation
      set title = :title, titled_by = :titledBy, pinned = :pinned, archived = :archived,
          model = :model, tip = :tip
      where user_id = :userId and id = :id\
      """)
  void update(ConversationRow row);

  @Query(
      """
      update conversation set hidden_at = :at
      where user_id = :userId and id = :id and hidden_at is null\
      """)
  int hide(UUID userId, UUID id, Instant at);

  @Query(
      """
      update conversation hidden
      set hidden_at = null,
          client_key = case when exists (
              select from conversation other
              where other.user_id = hidden.user_id and other.client_key = hidden.client_key
                and other.hidden_at is null and other.id <> hidden.id)
            then null else hidden.client_key end
      where user_id = :userId and id = :id\
      """)
  int restore(UUID userId, UUID id);

  @Query("delete from conversation where hidden_at < :time")
  int eraseHiddenBefore(Instant time);

  @Query("delete from conversation where user_id = :userId and id = :id and hidden_at is null")
  int delete(UUID userId, UUID id);

  /** Keeps the conversation from being changed or deleted until the end of the transaction. */
  @Query(
      """
      select * from conversation
      where user_id = :userId and id = :id and hidden_at is null for update\
      """)
  Optional<ConversationRow> lock(UUID userId, UUID id);

  @Query(
      """
      update conversation set last_message_at = greatest(last_message_at, :at), tip = null
      where user_id = :userId and id = :id and hidden_at is null\
      """)
  int moveLastMessageAt(UUID userId, UUID id, Instant at);
}
