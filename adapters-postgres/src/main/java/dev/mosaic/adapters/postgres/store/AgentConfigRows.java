package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Statements on `user_agent_config`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AgentConfigRows extends GenericRepository<AgentConfigRow, UUID> {
  Optional<AgentConfigRow> findByUserId(UUID userId);

  @Query(
      """
      insert into user_agent_config (user_id, provider_id, primary_model, fallback_models, personality,
                                     context_limit, output_limit)
      values (:userId, :providerId, :primaryModel, cast(:fallbackModels as jsonb), :personality,
              :contextLimit, :outputLimit)
      on conflict (user_id) do update
      set provider_id = excluded.provider_id, primary_model = excluded.primary_model,
          fallback_models = excluded.fallback_models, personality = excluded.personality,
          context_limit = excluded.context_limit, output_limit = excluded.output_limit,
          updated_at = now()\
      """)
  void save(AgentConfigRow row);
}
