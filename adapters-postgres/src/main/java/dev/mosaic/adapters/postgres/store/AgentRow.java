package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentStatus;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A row of `user_container`. */
@MappedEntity("user_container")
record AgentRow(
    @Id UUID id,
    UUID userId,
    @Nullable String containerId,
    String containerName,
    @jakarta.annotation.Nullable byte @Nullable [] gatewayToken,
    String status,
    @Nullable Instant lastActiveAt,
    int idleTimeoutMin) {
  static AgentRow of(AgentRecord agent) {
    return new AgentRow(
        agent.id().value(),
        agent.owner().value(),
        agent.containerId(),
        agent.containerName(),
        Sealed.bytes(agent.gatewayToken()),
        agent.status().label(),
        agent.lastActiveAt(),
        minutes(agent.idleTimeout()));
  }

  static int minutes(Duration idleTimeout) {
    return Math.toIntExact(idleTimeout.toMinutes());
  }

  AgentRecord toRecord() {
    return new AgentRecord(
        AgentId.ofUser(id),
        new UserId(userId),
        containerId,
        containerName,
        Sealed.secret(gatewayToken),
        AgentStatus.ofLabel(status).orElseThrow(),
        lastActiveAt,
        Duration.ofMinutes(idleTimeoutMin));
  }
}
