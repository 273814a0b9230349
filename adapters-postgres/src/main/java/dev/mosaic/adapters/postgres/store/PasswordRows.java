package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `local_credential`, and on passwords wherever they are kept. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PasswordRows extends GenericRepository<PasswordRow, UUID> {
  @Query(
      """
      insert into local_credential (user_id, password_hash) values (:userId, :passwordHash)\
      """)
  void insert(PasswordRow row);

  /** Everybody's, of local and of breakglass people. */
  @Query(
      """
      select user_id, password_hash from local_credential
      union all select user_id, password_hash from breakglass_user\
      """)
  List<PasswordRow> everybodys();

  /** Of local and of breakglass people. */
  @Query(
      """
      select user_id, password_hash from local_credential where user_id = :userId
      union all select user_id, password_hash from breakglass_user where user_id = :userId\
      """)
  Optional<PasswordRow> findAny(UUID userId);

  @Query(
      """
      update local_credential set password_hash = :hash, updated_at = now() where user_id = :userId\
      """)
  int replace(UUID userId, String hash);

  @Query(
      """
      update breakglass_user set password_hash = :hash, updated_at = now() where user_id = :userId\
      """)
  int replaceBreakglass(UUID userId, String hash);
}
