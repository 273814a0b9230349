package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `user_identity`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdentityRows extends GenericRepository<IdentityRow, UUID> {
  Optional<IdentityRow> findByIssuerAndSubject(String issuer, String subject);

  @Query("select subject from user_identity where user_id = :userId")
  List<String> subjectsOf(UUID userId);

  boolean existsById(UUID id);

  @Query(
      """
      insert into user_identity (id, user_id, issuer, subject, created_at, seal)
      values (:id, :userId, :issuer, :subject, :createdAt, :seal)
      on conflict do nothing\
      """)
  void insertIfFree(IdentityRow row);

  List<IdentityRow> findAll();

  @Query("update user_identity set seal = :seal where id = :id")
  int setSeal(UUID id, byte[] seal);
}
