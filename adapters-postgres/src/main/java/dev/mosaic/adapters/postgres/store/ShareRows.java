package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `provider_share`, `provider_share_person` and `provider_share_use`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ShareRows extends GenericRepository<ShareRow, UUID> {
  Optional<ShareRow> findByUserIdAndProviderId(UUID userId, UUID providerId);

  List<ShareRow> findByUserIdOrderBySharedAtAscAndProviderIdAsc(UUID userId);

  @Query(
      """
      insert into provider_share (provider_id, user_id, name, everyone, models, monthly_tokens, shared_at, seal)
      values (:providerId, :userId, :name, :everyone, cast(:models as jsonb), :monthlyTokens, :sharedAt, :seal)
      on conflict (provider_id) do update
          set everyone = excluded.everyone, models = excluded.models,
              monthly_tokens = excluded.monthly_tokens, seal = excluded.seal\
      """)
  void save(ShareRow row);

  @Query("delete from provider_share where user_id = :userId and provider_id = :providerId")
  int delete(UUID userId, UUID providerId);

  @Query(
      """
      insert into provider_share_person (provider_id, user_id, person_id, seal)
      select :providerId, :userId, :personId, :seal\
      """)
  void addPerson(UUID providerId, UUID userId, UUID personId, byte[] seal);

  @Query("delete from provider_share_person where user_id = :userId and provider_id = :providerId")
  int removePeople(UUID userId, UUID providerId);

  @Query(
      """
      select provider_id, user_id, person_id, seal from provider_share_person
      where user_id = :userId and provider_id = :providerId\
      """)
  List<SharePersonRow> people(UUID userId, UUID providerId);

  /** Asked as that person, to whom the database shows nothing else. */
  @Query(
      """
      select provider_id, user_id, person_id, seal from provider_share_person
      where person_id = :personId\
      """)
  List<SharePersonRow> naming(UUID personId);

  /** Asked as that person, to whom the database shows nothing else. */
  @Query(
      """
      select * from provider_share
      where user_id <> :personId and acting_user() = :personId
      order by shared_at, provider_id\
      """)
  List<ShareRow> reaching(UUID personId);

  /** Of an account that is gone nothing is summed up. */
  @Query(
      """
      insert into provider_share_use (provider_id, user_id, person_id, month, tokens)
      select id, user_id, :personId, :month, :tokens from llm_provider
      where user_id = :userId and id = :providerId
      on conflict (provider_id, person_id, month) do update
          set tokens = cast(least(cast(provider_share_use.tokens as numeric) + excluded.tokens,
                                  9223372036854775807) as bigint)\
      """)
  void addUse(UUID userId, UUID providerId, UUID personId, LocalDate month, long tokens);

  @Query(
      """
      select person_id, month, tokens from provider_share_use
      where user_id = :userId and provider_id = :providerId order by month desc, person_id\
      """)
  List<ShareUseRow> use(UUID userId, UUID providerId);

  @Query(
      """
      select cast(coalesce(sum(tokens), 0) as bigint) from provider_share_use
      where person_id = :personId and provider_id = :providerId and month = :month\
      """)
  long tokensUsed(UUID personId, UUID providerId, LocalDate month);
}
