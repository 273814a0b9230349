package dev.mosaic.adapters.http.server.system;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/**
 * A part of the server.
 *
 * @param message one plain sentence
 */
@Serdeable
public record HealthCheckJson(
    @Schema(allowableValues = {"database", "rowSecurity", "keyRing", "docker"}) String id,
    @Schema(allowableValues = {"up", "down", "degraded"}) String status,
    String message) {

  static HealthCheckJson of(ServerHealth.Check check) {
    return new HealthCheckJson(
        check.id(), check.condition().name().toLowerCase(Locale.ROOT), check.message());
  }
}
