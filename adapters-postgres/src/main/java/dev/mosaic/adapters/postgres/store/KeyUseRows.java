package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What hangs on the keys of the ring. A token's hash begins with the id of its key and a colon. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyUseRows extends GenericRepository<KeyCheckRow, String> {
  @Query("select key_id, count(*) as uses from data_key group by key_id")
  List<KeyUseRow> dataKeys();

  /** A session whose two tokens are hashed with two keys counts for both. */
  @Query(
      """
      select split_part(hash, ':', 1) as key_id, count(distinct id) as uses
      from (select id, access_hash as hash from session
            union all select id, refresh_hash from session
            union all select id, token_hash from personal_token
            union all select id, token_hash from invitation
                      where accepted_at is null and revoked_at is null
            union all select user_id, token_hash from password_reset) as hashed
      group by key_id\
      """)
  List<KeyUseRow> tokens();

  @Query(
      """
      delete from session
      where :keyId in (split_part(access_hash, ':', 1), split_part(refresh_hash, ':', 1))\
      """)
  int deleteSessions(String keyId);

  @Query("delete from personal_token where split_part(token_hash, ':', 1) = :keyId")
  int deletePersonalTokens(String keyId);

  @Query(
      """
      delete from invitation
      where split_part(token_hash, ':', 1) = :keyId and accepted_at is null and revoked_at is null\
      """)
  int deleteInvitations(String keyId);

  @Query("delete from password_reset where split_part(token_hash, ':', 1) = :keyId")
  int deletePasswordResets(String keyId);

  @Query("delete from key_check where key_id = :keyId")
  int deleteCheck(String keyId);
}
