package dev.mosaic.domain.agent;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a user's agent between starts.
 *
 * @param containerId the engine's id of the present container, null while none exists
 * @param gatewayToken the present container's own token, sealed; null before the first start
 * @param status last known
 * @param lastActiveAt null before the first activity
 * @param idleTimeout how long the agent may idle before it is put to sleep
 */
public record AgentRecord(
    AgentId id,
    UserId owner,
    @Nullable String containerId,
    String containerName,
    @Nullable SealedSecret gatewayToken,
    AgentStatus status,
    @Nullable Instant lastActiveAt,
    Duration idleTimeout) {
  /** Half an hour, the schema's default. */
  public static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofMinutes(30);

  /** An agent that was never started. */
  public static AgentRecord fresh(AgentId id, UserId owner) {
    return new AgentRecord(
        id,
        owner,
        null,
        "mosaic-agent-" + id.value(),
        null,
        AgentStatus.STOPPED,
        null,
        DEFAULT_IDLE_TIMEOUT);
  }

  public AgentRecord withGatewayToken(@Nullable SealedSecret token) {
    return new AgentRecord(
        id, owner, containerId, containerName, token, status, lastActiveAt, idleTimeout);
  }

  public AgentRecord withContainer(@Nullable String newContainerId) {
    return new AgentRecord(
        id, owner, newContainerId, containerName, gatewayToken, status, lastActiveAt, idleTimeout);
  }

  public AgentRecord withStatus(AgentStatus newStatus) {
    return new AgentRecord(
        id, owner, containerId, containerName, gatewayToken, newStatus, lastActiveAt, idleTimeout);
  }
}
