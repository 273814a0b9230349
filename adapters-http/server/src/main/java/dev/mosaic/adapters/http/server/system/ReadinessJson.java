package dev.mosaic.adapters.http.server.system;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Whether the server can do its work. */
@Serdeable
public record ReadinessJson(
    @Schema(allowableValues = {"up", "down", "degraded"}) String status,
    List<HealthCheckJson> checks) {}
