package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.usage.Period;
import dev.mosaic.application.usage.ShowInstanceUsage;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What all agents used together: sums, never which models and what for. */
@Controller("/api/admin/usage")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Usage")
@AnswersProblems
class InstanceUsageController {
  private final ShowInstanceUsage usage;
  private final Clock clock;

  InstanceUsageController(Mosaic mosaic, Clock clock) {
    this.usage = mosaic.usage().showInstance();
    this.clock = clock;
  }

  /** Shows what all agents used, by day and by person; this month unless told otherwise. */
  @Get
  @Operation(operationId = "showInstanceUsage")
  InstanceUsageJson show(
      @Parameter(description = "first day, UTC, as 2026-11-01", schema = @Schema(format = "date"))
          @Nullable
          @QueryValue
          String from,
      @Parameter(description = "last day, UTC, as 2026-11-30", schema = @Schema(format = "date"))
          @Nullable
          @QueryValue
          String to) {
    Period period = UsagePeriod.of(from, to, clock);
    return InstanceUsageJson.of(period, usage.show(period));
  }
}
