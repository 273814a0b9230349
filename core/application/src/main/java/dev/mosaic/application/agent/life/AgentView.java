package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.SettingsApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner sees of their agent.
 *
 * @param lastActiveAt null before the first activity
 * @param keepsAwake what keeps it from falling asleep now, in single words
 * @param stoppedByAdministrator whether an administrator had it stopped, and nobody started it
 *     since
 * @param configVersion number of the settings as last saved; null before the first time
 */
public record AgentView(
    AgentState state,
    @Nullable Instant lastActiveAt,
    Duration idleTimeout,
    List<String> keepsAwake,
    boolean stoppedByAdministrator,
    SettingsApplication application,
    @Nullable Integer configVersion) {}
