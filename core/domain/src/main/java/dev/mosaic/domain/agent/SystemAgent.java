package dev.mosaic.domain.agent;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.secret.SealedSecret;
import org.jspecify.annotations.Nullable;

/**
 * An agent that serves the instance.
 *
 * @param gatewayToken sealed for the instance; null before the first start
 */
public record SystemAgent(
    AgentId id,
    String name,
    String role,
    @Nullable SealedSecret gatewayToken,
    ProviderId providerId,
    ModelRef primaryModel,
    boolean active) {}
