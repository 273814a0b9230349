package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Statements on `users`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRows extends GenericRepository<UserRow, UUID> {
  Optional<UserRow> findById(UUID id);

  @Query(
      """
      insert into users (id, username, display_name, email, role, sign_in_method, is_active, created_at)
      values (:id, :username, :displayName, :email, :role, :signInMethod, :active, :createdAt)
      on conflict do nothing\
      """)
  void insertIfFree(UserRow row);
}
