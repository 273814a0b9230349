package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements on `turn`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TurnRows extends GenericRepository<TurnRow, UUID> {
  Optional<TurnRow> findByUserIdAndClientId(UUID userId, String clientId);

  Optional<TurnRow> findByUserIdAndId(UUID userId, UUID id);

  /** Null, and nothing is added, where the name is taken. */
  @Query(
      """
      insert into turn (id, user_id, conversation_id, client_id, resumable, created_at)
      values (:id, :userId, :conversationId, :clientId, :resumable, :createdAt)
      on conflict (user_id, client_id) do nothing
      returning *\
      """)
  @jakarta.annotation.Nullable
  @Nullable TurnRow insert(
      UUID id,
      UUID userId,
      UUID conversationId,
      @Nullable String clientId,
      boolean resumable,
      Instant createdAt);

  @Query("update turn set ended_at = :at where user_id = :userId and id = :id")
  int end(UUID userId, UUID id, Instant at);

  @Query("update turn set queued = :queued where user_id = :userId and id = :id")
  int setQueued(UUID userId, UUID id, boolean queued);

  @Query("select * from turn where queued order by created_at, id")
  List<TurnRow> queued();

  @Query("select * from turn where ended_at is null order by created_at, id")
  List<TurnRow> unended();

  @Query("delete from turn where ended_at < :time")
  int deleteEndedBefore(Instant time);
}
