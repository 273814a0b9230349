package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `personal_token`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonalTokenRows extends GenericRepository<PersonalTokenRow, UUID> {
  List<PersonalTokenRow> findByUserIdOrderByCreatedAtDescAndIdAsc(UUID userId);

  @Query(
      """
      select t.* from personal_token t join users u on u.id = t.user_id and u.is_active
      where t.token_hash in (:hashes) and t.expires_at > :now
      limit 1\
      """)
  Optional<PersonalTokenRow> findByHash(List<String> hashes, Instant now);

  @Query(
      """
      insert into personal_token (id, user_id, name, scope, token_hash, created_at, expires_at, last_used_at, seal)
      values (:id, :userId, :name, :scope, :tokenHash, :createdAt, :expiresAt, :lastUsedAt, :seal)\
      """)
  void insert(PersonalTokenRow row);

  /** `greatest` leaves out what is null. */
  @Query(
      """
      update personal_token
      set token_hash = :hash, last_used_at = greatest(last_used_at, :at), seal = :seal
      where id = :id\
      """)
  int noteUse(UUID id, String hash, Instant at, byte[] seal);

  @Query("select * from personal_token where id = :id for update")
  Optional<PersonalTokenRow> lockById(UUID id);

  List<PersonalTokenRow> findAll();

  @Query("update personal_token set seal = :seal where id = :id")
  int setSeal(UUID id, byte[] seal);

  @Query("delete from personal_token where user_id = :userId and id = :id")
  int delete(UUID userId, UUID id);

  @Query("delete from personal_token where user_id = :userId")
  int deleteByUserId(UUID userId);
}
