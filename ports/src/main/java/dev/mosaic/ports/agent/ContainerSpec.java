package dev.mosaic.ports.agent;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.domain.secret.SecretText;

/**
 * What a container is made from.
 *
 * @param token the container's own token, delivered as a file in the volume, never as environment
 *     or argument
 */
public record ContainerSpec(
    AgentId agent,
    String containerName,
    String image,
    ResourceLimits limits,
    MosaicAddress mosaic,
    SecretText token) {}
