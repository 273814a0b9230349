package dev.mosaic.adapters.http.server.system;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.system.ServerHealth.Condition;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** For whoever keeps the server running. */
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "System")
@AnswersProblems
final class HealthController {
  private final ServerHealth health;

  HealthController(ServerHealth health) {
    this.health = health;
  }

  /** Tells that the process answers. */
  @Get("/liveness")
  @Operation(operationId = "showLiveness")
  @SecurityRequirements
  LivenessJson liveness() {
    return new LivenessJson("up");
  }

  /** Tells whether the server can do its work; an engine that is away only degrades it. */
  @Get("/readiness")
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Operation(operationId = "showReadiness")
  @SecurityRequirements
  @ApiResponse(
      responseCode = "200",
      description = "Ready",
      content = @Content(schema = @Schema(implementation = ReadinessJson.class)))
  @ApiResponse(
      responseCode = "503",
      description = "Not ready",
      content = @Content(schema = @Schema(implementation = ReadinessJson.class)))
  HttpResponse<ReadinessJson> readiness() {
    List<ServerHealth.Check> checks = health.checks();
    Set<Condition> found =
        checks.stream().map(ServerHealth.Check::condition).collect(Collectors.toSet());
    boolean down = found.contains(Condition.DOWN);
    String status = down ? "down" : found.contains(Condition.DEGRADED) ? "degraded" : "up";
    return HttpResponse.<ReadinessJson>status(down ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
        .body(new ReadinessJson(status, checks.stream().map(HealthCheckJson::of).toList()));
  }
}
