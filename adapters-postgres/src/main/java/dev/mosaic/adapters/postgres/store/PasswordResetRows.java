package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `password_reset`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PasswordResetRows extends GenericRepository<PasswordResetRow, UUID> {
  @Query(
      """
      insert into password_reset (user_id, token_hash, issued_by, created_at, expires_at, seal)
      values (:userId, :tokenHash, :issuedBy, :createdAt, :expiresAt, :seal)
      on conflict (user_id) do update
      set token_hash = excluded.token_hash, issued_by = excluded.issued_by,
          created_at = excluded.created_at, expires_at = excluded.expires_at,
          seal = excluded.seal\
      """)
  void put(PasswordResetRow row);

  @Query(
      """
      select * from password_reset where token_hash in (:hashes) and expires_at > :now limit 1\
      """)
  Optional<PasswordResetRow> find(List<String> hashes, Instant now);

  /** Of parallel calls one finds the row still there. */
  @Query("delete from password_reset where user_id = :userId and token_hash = :hash")
  int use(UUID userId, String hash);

  @Query("delete from password_reset where user_id = :userId")
  int deleteOf(UUID userId);

  @Query("delete from password_reset where expires_at <= :now")
  int deleteExpired(Instant now);
}
