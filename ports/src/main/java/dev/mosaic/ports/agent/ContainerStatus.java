package dev.mosaic.ports.agent;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * A container as the engine sees it.
 *
 * @param endpoint where its gateway listens, null unless running
 * @param exitCode of the last run, null while running or never started
 * @param matchesProfile false where the live container is not as Mosaic makes them (drift)
 */
public record ContainerStatus(
    AgentId agent,
    String containerId,
    boolean running,
    @Nullable GatewayEndpoint endpoint,
    @Nullable Integer exitCode,
    boolean outOfMemory,
    boolean matchesProfile) {}
