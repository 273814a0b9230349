package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.adapters.http.server.config.ApplicationJson;
import dev.mosaic.application.agent.life.AgentView;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.AgentStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person's own agent is doing.
 *
 * @param phase how far a start has come; null unless starting
 * @param since since when it is in this status
 * @param lastActiveAt null before the first activity
 * @param keepsAwake what keeps it from falling asleep now, in single words
 * @param stoppedBy `administrator` where one of them stopped it; null where nobody else did, and
 *     once it was started again
 * @param error why it does not run; null unless the status is error
 * @param application whether it goes by its settings as they were last saved
 * @param configVersion number of the settings as last saved; null before the first time
 */
@Serdeable
public record AgentJson(
    @Schema(
            allowableValues = {
              "stopped",
              "starting",
              "running",
              "frozen",
              "hibernated",
              "stopping",
              "error"
            })
        String status,
    @Schema(allowableValues = {"image", "network", "container", "gateway", "warmup"})
        @Nullable String phase,
    Instant since,
    @Nullable Instant lastActiveAt,
    long idleTimeoutMin,
    List<String> keepsAwake,
    @Schema(allowableValues = {"administrator"}) @Nullable String stoppedBy,
    @Nullable AgentErrorJson error,
    ApplicationJson application,
    @Nullable Integer configVersion) {

  static AgentJson of(AgentView view) {
    AgentState state = view.state();
    return new AgentJson(
        AgentStatus.of(state).label(),
        state instanceof AgentState.Starting starting ? starting.phase().label() : null,
        state.since(),
        view.lastActiveAt(),
        view.idleTimeout().toMinutes(),
        view.keepsAwake(),
        view.stoppedByAdministrator() ? "administrator" : null,
        state instanceof AgentState.Broken broken ? AgentErrorJson.of(broken.fault()) : null,
        ApplicationJson.of(view.application()),
        view.configVersion());
  }
}
