package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.agent.door.AgentSetups.Missing;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether your agent could answer.
 *
 * @param ready whether nothing is missing
 * @param missing what it cannot answer without: an account at a vendor, or a choice of one of its
 *     models; null where it is ready
 */
@Serdeable.Serializable
public record ReadinessJson(
    boolean ready,
    @Nullable
        @Schema(
            nullable = true,
            allowableValues = {"provider", "model"})
        String missing) {
  static ReadinessJson of(Optional<Missing> missing) {
    return new ReadinessJson(
        missing.isEmpty(), missing.map(what -> what.name().toLowerCase(Locale.ROOT)).orElse(null));
  }
}
