package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `invitation`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRows extends GenericRepository<InvitationRow, UUID> {
  Optional<InvitationRow> findById(UUID id);

  @Query("select * from invitation where token_hash in (:hashes) limit 1")
  Optional<InvitationRow> findByHash(List<String> hashes);

  @Query(
      """
      select * from invitation
      where email = :email and accepted_at is null and revoked_at is null and expires_at > :now
      order by created_at desc, id limit 1\
      """)
  Optional<InvitationRow> findOpen(String email, Instant now);

  @Query("select * from invitation order by created_at desc, id limit :size offset :offset")
  List<InvitationRow> page(int size, long offset);

  long count();

  @Query(
      """
      insert into invitation (id, email, role, token_hash, invited_by, created_at, expires_at,
                              accepted_at, revoked_at, seal)
      values (:id, :email, :role, :tokenHash, :invitedBy, :createdAt, :expiresAt, :acceptedAt, :revokedAt, :seal)\
      """)
  void insert(InvitationRow row);

  @Query(
      """
      update invitation set token_hash = :hash, expires_at = :expiresAt, seal = :seal
      where id = :id and accepted_at is null and revoked_at is null\
      """)
  int renew(UUID id, String hash, Instant expiresAt, byte[] seal);

  @Query(
      """
      update invitation set accepted_at = :now, accepted_by = :by, seal = :seal
      where id = :id and accepted_at is null and revoked_at is null and expires_at > :now\
      """)
  int accept(UUID id, UUID by, Instant now, byte[] seal);

  /** Addresses a person was invited by. */
  @Query("select email from invitation where accepted_by = :person")
  List<String> addressesOf(UUID person);

  @Query("delete from invitation where accepted_by = :person or email in (:addresses)")
  int forget(UUID person, List<String> addresses);

  @Query(
      """
      update invitation set revoked_at = :now, seal = :seal
      where id = :id and accepted_at is null and revoked_at is null\
      """)
  int revoke(UUID id, Instant now, byte[] seal);

  @Query("select * from invitation where id = :id for update")
  Optional<InvitationRow> lockById(UUID id);

  List<InvitationRow> findAll();

  @Query("update invitation set seal = :seal where id = :id")
  int setSeal(UUID id, byte[] seal);
}
