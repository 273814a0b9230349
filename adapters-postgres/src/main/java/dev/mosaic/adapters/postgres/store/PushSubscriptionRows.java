package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Statements on `push_subscription`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PushSubscriptionRows extends GenericRepository<PushSubscriptionRow, UUID> {
  @Query("delete from push_subscription where user_id = :userId and session_id = :sessionId")
  int removeOfSession(UUID userId, UUID sessionId);

  // A session that has ended meanwhile gets none, and its end waits for this.
  @Query(
      """
      insert into push_subscription
          (id, user_id, session_id, endpoint, browser, with_title, created_at)
      select :id, s.user_id, s.id, :endpoint, :browser, :withTitle, :createdAt
      from session s where s.user_id = :userId and s.id = :sessionId for key share\
      """)
  void insert(PushSubscriptionRow row);

  @Query(
      """
      select id, user_id, session_id, endpoint, browser, with_title, created_at
      from push_subscription where user_id = :userId order by created_at, id\
      """)
  List<PushSubscriptionRow> of(UUID userId);

  @Query("delete from push_subscription where user_id = :userId and id = :id")
  int remove(UUID userId, UUID id);
}
