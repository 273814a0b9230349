package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sees of somebody's agent: that it runs, and what of the machine it takes.
 * Nothing it was told, said or set to.
 *
 * @param username its owner's
 * @param lastActiveAt null before the first activity
 * @param memory what its container holds now, in bytes; null where none runs, or the engine does
 *     not tell
 */
public record AgentOverview(
    UserId owner,
    String username,
    String displayName,
    AgentState state,
    @Nullable Instant lastActiveAt,
    @Nullable Long memory) {}
