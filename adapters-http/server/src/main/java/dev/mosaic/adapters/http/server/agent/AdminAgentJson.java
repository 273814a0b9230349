package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.application.agent.life.AgentOverview;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.AgentStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's agent as administrators see it: never what it was told, said or set to.
 *
 * @param errorCode why it does not run, as a code alone; null unless the status is error
 * @param lastActiveAt null before the first activity
 * @param memory what its container holds now, in bytes; null where none runs, and where the
 *     container engine does not say
 */
@Serdeable
public record AdminAgentJson(
    AgentOwnerJson owner,
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
    @Schema(
            allowableValues = {
              "docker_unavailable",
              "image_missing",
              "image_pull_failed",
              "settings_invalid",
              "start_timeout",
              "crashed",
              "out_of_memory",
              "no_provider",
              "network_exhausted"
            })
        @Nullable String errorCode,
    @Nullable Instant lastActiveAt,
    @Schema(minimum = "0") @Nullable Long memory) {

  static AdminAgentJson of(AgentOverview agent) {
    return new AdminAgentJson(
        new AgentOwnerJson(agent.owner().toString(), agent.username(), agent.displayName()),
        AgentStatus.of(agent.state()).label(),
        agent.state() instanceof AgentState.Broken broken ? broken.fault().code().label() : null,
        agent.lastActiveAt(),
        agent.memory());
  }
}
