package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ErasureStore.Erasure;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of `erasure`. Sealed, or whoever can write to the database could have the server remove
 * anybody's volume.
 */
@MappedEntity("erasure")
record ErasureRow(
    @Id UUID personId,
    UUID agentId,
    Instant begunAt,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  static ErasureRow of(Erasure erasure) {
    return new ErasureRow(
        erasure.person().value(), erasure.agent().value(), erasure.begunAt(), null);
  }

  ErasureRow sealed(Seals seals) {
    return new ErasureRow(personId, agentId, begunAt, seals.of(this));
  }

  @Override
  public String table() {
    return "erasure";
  }

  @Override
  public List<@Nullable Object> said() {
    return List.of(personId, agentId);
  }

  Erasure toErasure() {
    return new Erasure(new UserId(personId), AgentId.ofUser(agentId), begunAt);
  }
}
