package dev.mosaic.adapters.postgres.store;

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
  Optional<ConversationRow> findByUserIdAndId(UUID userId, UUID id);

  Optional<ConversationRow> findByUserIdAndClientKey(UUID userId, String clientKey);

  long countByUserIdAndOrigin(UUID userId, String origin);

  @Query(
      """
      select * from conversation where user_id = :userId and origin = :origin
      order by last_message_at desc, id limit :size offset :offset\
      """)
  List<ConversationRow> page(UUID userId, String origin, int size, long offset);

  @Query(
      """
      insert into conversation
        (id, user_id, title, created_at, last_message_at, origin, client_key)
      values (:id, :userId, :title, :createdAt, :lastMessageAt, :origin, :clientKey)
      on conflict (user_id, client_key) do nothing\
      """)
  void insert(ConversationRow row);

  @Query("delete from conversation where user_id = :userId and id = :id")
  int delete(UUID userId, UUID id);

  /** Keeps the conversation from being deleted until the end of the transaction. */
  @Query("select * from conversation where user_id = :userId and id = :id for update")
  Optional<ConversationRow> lock(UUID userId, UUID id);

  @Query(
      """
      update conversation set last_message_at = greatest(last_message_at, :at)
      where user_id = :userId and id = :id\
      """)
  int moveLastMessageAt(UUID userId, UUID id, Instant at);
}
