package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.usage.Period;
import dev.mosaic.application.usage.UsageCases;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What a person's own agent used of their accounts. */
@Controller("/api/settings/usage")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Usage")
@AnswersProblems
class UsageController {
  private final UsageCases usage;
  private final Clock clock;
  private final Revisions revisions;

  UsageController(Mosaic mosaic, Clock clock, Revisions revisions) {
    this.usage = mosaic.usage();
    this.clock = clock;
    this.revisions = revisions;
  }

  /** Shows what your agent used, by day and model; this month unless told otherwise. */
  @Get
  @Operation(operationId = "showUsage")
  UsageJson show(
      @Parameter(hidden = true) Caller caller,
      @Parameter(description = "first day, UTC, as 2026-11-01", schema = @Schema(format = "date"))
          @Nullable
          @QueryValue
          String from,
      @Parameter(description = "last day, UTC, as 2026-11-30", schema = @Schema(format = "date"))
          @Nullable
          @QueryValue
          String to) {
    Period period = UsagePeriod.of(from, to, clock);
    return UsageJson.of(period, usage.show().show(caller.id(), period));
  }

  /** Shows what you allow your agent in a calendar month, and how much of it is used. */
  @Get("/limit")
  @Operation(operationId = "showUsageLimit")
  HttpResponse<UsageLimitJson> showLimit(@Parameter(hidden = true) Caller caller) {
    return tagged(presentLimit(caller));
  }

  /** Sets what you allow your agent in a calendar month; counts from the next call on. */
  @Put("/limit")
  @Operation(operationId = "setUsageLimit")
  @Answers.OfBody
  @Answers.Changed
  HttpResponse<UsageLimitJson> limit(
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request,
      @Body UsageLimitChangeJson body) {
    return revisions.change(
        request,
        "usage-limit " + caller.id(),
        () -> stateOf(presentLimit(caller)),
        () -> tagged(UsageLimitJson.of(usage.setLimit().set(caller, body.monthlyTokens()))));
  }

  private UsageLimitJson presentLimit(Caller caller) {
    return UsageLimitJson.of(usage.showLimit().show(caller.id()));
  }

  private HttpResponse<UsageLimitJson> tagged(UsageLimitJson limit) {
    return revisions.tagged(limit, stateOf(limit));
  }

  /** What a change writes over: what is used meanwhile is no change of the limit. */
  private static String stateOf(UsageLimitJson limit) {
    return "own " + limit.own();
  }
}
