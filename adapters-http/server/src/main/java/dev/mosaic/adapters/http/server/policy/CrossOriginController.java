package dev.mosaic.adapters.http.server.policy;

import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.policy.PolicyCases;
import dev.mosaic.application.request.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Which other sites' pages may call the API. */
@Controller("/api/admin/cors")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Sign-in")
@AnswersProblems
class CrossOriginController {
  private final PolicyCases policies;
  private final Revisions revisions;

  CrossOriginController(Mosaic mosaic, Revisions revisions) {
    this.policies = mosaic.policies();
    this.revisions = revisions;
  }

  /** Shows which other sites' pages may call the API; none until you name some. */
  @Get
  @Operation(operationId = "showCors")
  HttpResponse<CrossOriginJson> show() {
    CrossOriginJson present = present();
    return revisions.tagged(present, present);
  }

  /** Names the other sites whose pages may call the API with a token; counts at once. */
  @Put
  @Operation(operationId = "saveCors")
  @Answers.OfBody
  @Answers.Changed
  HttpResponse<CrossOriginJson> save(
      @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @Body CrossOriginJson body) {
    CrossOriginJson saved =
        revisions.change(
            request,
            "cors",
            this::present,
            () -> CrossOriginJson.of(policies.saveCrossOrigin().save(caller, body.toOrigins())));
    return revisions.tagged(saved, saved);
  }

  private CrossOriginJson present() {
    return CrossOriginJson.of(policies.showCrossOrigin().show());
  }
}
