package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;

/** A row of `system_container` that has an account to work with. */
@MappedEntity("system_container")
record SystemAgentRow(
    @Id UUID id,
    String name,
    String role,
    @jakarta.annotation.Nullable byte @Nullable [] gatewayToken,
    UUID providerId,
    UUID providerUserId,
    String primaryModel,
    @MappedProperty("is_active") boolean active) {
  SystemAgent toSystemAgent() {
    return new SystemAgent(
        AgentId.ofSystem(id),
        name,
        role,
        Sealed.secret(gatewayToken),
        new ProviderId(providerId),
        new UserId(providerUserId),
        ModelRef.parse("primaryModel", primaryModel),
        active);
  }
}
