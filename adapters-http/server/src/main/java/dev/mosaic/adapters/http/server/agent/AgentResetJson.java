package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.application.agent.life.ResetAgent;
import dev.mosaic.domain.InvalidInput;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a fresh beginning.
 *
 * @param scope `files`: the agent's files, of which a copy is kept in its volume; `volume`:
 *     everything it has, for good
 */
@Serdeable
public record AgentResetJson(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            allowableValues = {"files", "volume"})
        @Nullable String scope) {
  ResetAgent.Scope toScope() {
    return switch (scope) {
      case "files" -> ResetAgent.Scope.FILES;
      case "volume" -> ResetAgent.Scope.VOLUME;
      case null -> throw new InvalidInput("scope", "required", "Say what to reset.");
      default -> throw new InvalidInput("scope", "unknown_scope", "The scope is files or volume.");
    };
  }
}
