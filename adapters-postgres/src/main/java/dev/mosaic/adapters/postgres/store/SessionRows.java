package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `session`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, UUID> {
  @Query(
      """
      insert into session (id, user_id, access_hash, access_expires_at, refresh_hash,
                           refresh_expires_at, created_at, ends_at, last_used_at, address, user_agent, seal)
      values (:id, :userId, :accessHash, :accessExpiresAt, :refreshHash, :refreshExpiresAt,
              :createdAt, :endsAt, :lastUsedAt, :address, :userAgent, :seal)\
      """)
  void insert(SessionRow row);

  @Query(
      """
      select s.* from session s join users u on u.id = s.user_id and u.is_active
      where s.access_hash in (:hashes) and s.access_expires_at > :now and s.ends_at > :now
      limit 1\
      """)
  Optional<SessionRow> findByAccess(List<String> hashes, Instant now);

  @Query("select * from session where id = :id and refresh_expires_at > :now and ends_at > :now")
  Optional<SessionRow> findLive(UUID id, Instant now);

  @Query(
      """
      select s.* from session s join users u on u.id = s.user_id and u.is_active
      where s.refresh_hash in (:hashes) and s.refresh_expires_at > :now and s.ends_at > :now
      limit 1\
      """)
  Optional<SessionRow> findByRefresh(List<String> hashes, Instant now);

  @Query(
      """
      update session
      set access_hash = :accessHash, access_expires_at = :accessExpiresAt,
          refresh_hash = :refreshHash, refresh_expires_at = :refreshExpiresAt, last_used_at = :lastUsedAt,
          seal = :seal
      where id = :id and refresh_hash = :present\
      """)
  int rotate(
      UUID id,
      String present,
      String accessHash,
      Instant accessExpiresAt,
      String refreshHash,
      Instant refreshExpiresAt,
      Instant lastUsedAt,
      byte[] seal);

  List<SessionRow> findAll();

  @Query("update session set seal = :seal where id = :id")
  int setSeal(UUID id, byte[] seal);

  Optional<SessionRow> findById(UUID id);

  @Query(
      """
      select * from session
      where user_id = :userId and refresh_expires_at > :now and ends_at > :now
      order by last_used_at desc, id\
      """)
  List<SessionRow> ofUser(UUID userId, Instant now);

  @Query("update session set id_token = :idToken where id = :id")
  int keepIdToken(UUID id, byte[] idToken);

  @Query("delete from session where user_id = :userId and id = :id")
  int deleteOwn(UUID userId, UUID id);

  @Query("delete from session where user_id = :userId and id <> :kept")
  int deleteOthers(UUID userId, UUID kept);

  void deleteById(UUID id);

  void deleteByUserId(UUID userId);

  @Query("delete from session where least(refresh_expires_at, ends_at) <= :now")
  int deleteExpired(Instant now);
}
