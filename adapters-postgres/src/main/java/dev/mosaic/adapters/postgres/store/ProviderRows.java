package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `llm_provider`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProviderRows extends GenericRepository<ProviderRow, UUID> {
  List<ProviderRow> findByUserIdOrderByCreatedAtAscAndIdAsc(UUID userId);

  Optional<ProviderRow> findByUserIdAndId(UUID userId, UUID id);

  /** An account without its key, what is said of the key, and what was said when it was checked. */
  @Query(
      """
      select id, user_id, name, display_name, type, base_url, cast(null as bytea) as api_key,
             cast(null as text) as api_key_hint, api_type, models, is_active, status,
             cast(null as jsonb) as last_probe, learned, created_at, updated_at
      from llm_provider where user_id = :userId and id = :id\
      """)
  Optional<ProviderRow> findShown(UUID userId, UUID id);

  @Query(
      """
      insert into llm_provider (id, user_id, name, display_name, type, base_url, api_key, api_key_hint,
                                api_type, models, is_active, status, last_probe, learned, created_at,
                                updated_at)
      values (:id, :userId, :name, :displayName, :type, :baseUrl, :apiKey, :apiKeyHint,
              :apiType, cast(:models as jsonb), :active, :status, cast(:lastProbe as jsonb),
              cast(:learned as jsonb), :createdAt, :updatedAt)\
      """)
  void insert(ProviderRow row);

  @Query(
      """
      update llm_provider
      set name = :name, display_name = :displayName, type = :type, base_url = :baseUrl, api_key = :apiKey,
          api_key_hint = :apiKeyHint, api_type = :apiType, models = cast(:models as jsonb), is_active = :active,
          status = :status, last_probe = cast(:lastProbe as jsonb), learned = cast(:learned as jsonb), updated_at = :updatedAt
      where user_id = :userId and id = :id\
      """)
  void update(ProviderRow row);

  @Query(
      """
      update llm_provider set last_success_at = greatest(last_success_at, :at)
      where user_id = :userId and id = :id\
      """)
  int noteSuccess(UUID userId, UUID id, Instant at);

  @Query(
      """
      update llm_provider set learned = learned || jsonb_build_object(cast(:model as text), cast(:facts as jsonb))
      where user_id = :userId and id = :id and base_url = :baseUrl and api_type = :apiType\
      """)
  int noteLearned(
      UUID userId,
      UUID id,
      String baseUrl,
      String apiType,
      String model,
      @TypeDef(type = DataType.JSON) ModelFactsRow facts);

  @Query(
      """
      select id, last_success_at from llm_provider
      where user_id = :userId and last_success_at is not null\
      """)
  List<SuccessRow> successes(UUID userId);

  /** Lets one change of a person's accounts happen at a time, so that no two take one name. */
  @Query("select pg_advisory_xact_lock(hashtextextended('llm_provider ' || :userId, 0)) is null")
  boolean lockOwn(UUID userId);

  @Query("update llm_provider set api_key = :apiKey where user_id = :userId and id = :id")
  int setKey(UUID userId, UUID id, byte[] apiKey);

  boolean existsByUserIdAndNameAndIdNotEquals(UUID userId, String name, UUID id);

  @Query("delete from llm_provider where user_id = :userId and id = :id")
  int delete(UUID userId, UUID id);
}
