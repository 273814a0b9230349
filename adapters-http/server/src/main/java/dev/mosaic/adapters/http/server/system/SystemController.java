package dev.mosaic.adapters.http.server.system;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.system.SystemJson.AgentsAvailabilityJson;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the instance says about itself to those who are signed in. */
@Controller("/api/system")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "System")
@AnswersProblems
class SystemController {
  private final ServerHealth health;

  SystemController(ServerHealth health) {
    this.health = health;
  }

  /** Shows the version and whether agents can run. */
  @Get
  @Operation(operationId = "showSystem")
  SystemJson show() {
    return new SystemJson(health.version(), AgentsAvailabilityJson.of(health.agents()));
  }
}
