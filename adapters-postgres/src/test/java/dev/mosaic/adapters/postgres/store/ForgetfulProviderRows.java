package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `llm_provider` whose author forgot whose accounts were asked for. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ForgetfulProviderRows extends GenericRepository<ProviderRow, UUID> {
  @Query("select * from llm_provider order by created_at, id")
  List<ProviderRow> all();

  @Query("select * from llm_provider where id = :id")
  Optional<ProviderRow> any(UUID id);

  @Query("delete from llm_provider where id = :id")
  int deleteAny(UUID id);

  /** Takes the place of the careful ones. */
  default ProviderRows inPlaceOf(ProviderRows careful) {
    return (ProviderRows)
        Proxy.newProxyInstance(
            ProviderRows.class.getClassLoader(),
            new Class<?>[] {ProviderRows.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "findByUserIdOrderByCreatedAtAscAndIdAsc" -> all();
                  case "findByUserIdAndId" -> any((UUID) arguments[1]);
                  case "delete" -> deleteAny((UUID) arguments[1]);
                  default -> method.invoke(careful, arguments);
                });
  }
}
