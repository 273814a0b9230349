package dev.mosaic.adapters.http.server.users;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionAuthentication;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.UserCases;
import dev.mosaic.domain.user.User;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The accounts that work whatever else is broken. */
@Controller("/api/admin/breakglass")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Users")
@AnswersProblems
class BreakglassController {
  private final UserCases users;

  BreakglassController(Mosaic mosaic) {
    this.users = mosaic.users();
  }

  /** Shows the breakglass accounts. */
  @Get
  @Operation(operationId = "listBreakglass")
  BreakglassListJson list(@Parameter(hidden = true) Caller caller) {
    List<BreakglassJson> all =
        users.listAdmins().list().stream()
            .filter(User::isBreakglass)
            .map(user -> BreakglassJson.of(user, caller))
            .toList();
    return new BreakglassListJson(all, PageMetaJson.whole(all.size()));
  }

  /** Gives a breakglass account a new password and ends all that is signed in to it. */
  @Post("/reset-password")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "resetBreakglassPassword")
  @Answers.OfBody
  @Answers.NotFound
  void reset(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication session,
      @Body BreakglassResetJson body) {
    if (!users.resetBreakglass().reset(body.toCommand(caller))) {
      throw Problem.notFound();
    }
  }
}
