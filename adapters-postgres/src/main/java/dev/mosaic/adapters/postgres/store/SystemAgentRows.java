package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Statements on `system_container`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SystemAgentRows extends GenericRepository<SystemAgentRow, UUID> {
  /** Leaves out an agent whose account was deleted: it has nothing to run on. */
  Optional<SystemAgentRow> findByIdAndProviderIdIsNotNull(UUID id);
}
