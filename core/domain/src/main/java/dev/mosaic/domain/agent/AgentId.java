package dev.mosaic.domain.agent;

import java.util.UUID;

/**
 * Names one agent's container for good: it outlives every single container made for it.
 *
 * @param type whose agent it is
 * @param value id of its row in `user_container` or `system_container`
 */
public record AgentId(ContainerType type, UUID value) {
  public static AgentId ofUser(UUID value) {
    return new AgentId(ContainerType.USER, value);
  }

  public static AgentId ofSystem(UUID value) {
    return new AgentId(ContainerType.SYSTEM, value);
  }

  @Override
  public String toString() {
    return type.label() + ":" + value;
  }
}
