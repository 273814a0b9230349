package dev.mosaic.application.agent;

import dev.mosaic.domain.agent.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner sees of their agent.
 *
 * @param lastActiveAt null before the first activity
 * @param keepsAwake what keeps it from falling asleep now, in single words
 */
public record AgentView(
    AgentState state,
    @Nullable Instant lastActiveAt,
    Duration idleTimeout,
    List<String> keepsAwake) {}
