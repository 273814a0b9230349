package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Statements on `audit_entry`; the table takes no others than additions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, UUID> {
  @Query(
      """
      insert into audit_entry (id, at, actor_id, user_id, action, target, outcome, address)
      values (:id, :at, :actorId, :userId, :action, :target, :outcome, :address)\
      """)
  void insert(AuditRow row);
}
