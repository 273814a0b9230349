package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.domain.agent.AgentFault;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why an agent does not run.
 *
 * @param message what happened, one plain sentence
 * @param hint what to do next, one plain sentence
 */
@Serdeable
public record AgentErrorJson(
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
        String code,
    String message,
    String hint) {

  static AgentErrorJson of(AgentFault fault) {
    return new AgentErrorJson(fault.code().label(), fault.message(), fault.hint());
  }
}
