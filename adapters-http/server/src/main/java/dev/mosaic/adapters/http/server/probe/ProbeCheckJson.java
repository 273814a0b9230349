package dev.mosaic.adapters.http.server.probe;

import dev.mosaic.domain.provider.ProbeCheck;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One rung of a check.
 *
 * @param ms how long it took, in milliseconds
 */
@Serdeable
public record ProbeCheckJson(
    @Schema(allowableValues = {"address", "connect", "auth", "models", "completion", "streaming"})
        String id,
    boolean ok,
    long ms) {

  public static ProbeCheckJson of(ProbeCheck check) {
    return new ProbeCheckJson(check.id().label(), check.ok(), check.ms());
  }
}
