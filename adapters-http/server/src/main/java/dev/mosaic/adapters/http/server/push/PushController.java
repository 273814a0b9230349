package dev.mosaic.adapters.http.server.push;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionAuthentication;
import dev.mosaic.adapters.http.server.security.SignInOrigins;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.push.AddBrowser;
import dev.mosaic.application.push.PushCases;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.push.PushSubscriptionId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Which of a person's browsers are told of answers while no page of theirs is open. */
@Controller("/api/auth/push")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Session")
@AnswersProblems
class PushController {
  private final PushCases push;
  private final SignInOrigins origins;

  PushController(Mosaic mosaic, SignInOrigins origins) {
    this.push = mosaic.push();
    this.origins = origins;
  }

  /** Lists your browsers that are told of answers, and says what another one subscribes with. */
  @Get
  @Operation(operationId = "listToldBrowsers")
  ToldBrowsersJson list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication present) {
    return new ToldBrowsersJson(
        push.key().show(),
        push.list().list(caller.id()).stream()
            .map(browser -> ToldBrowserJson.of(browser, present.session()))
            .toList());
  }

  /** Has this browser told of answers, until you sign out of it. Again, it replaces what was. */
  @Post
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "addToldBrowser")
  @Answers.OfBody
  ToldBrowserJson add(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication present,
      HttpRequest<?> request,
      @Body NewToldBrowserJson body) {
    AddBrowser.Command command =
        new AddBrowser.Command(
            caller,
            present.session(),
            body.toEndpoint(),
            origins.of(request).browser(),
            Boolean.TRUE.equals(body.withTitle()));
    return ToldBrowserJson.of(push.add().add(command), present.session());
  }

  /** Has one of your browsers told of nothing any more. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeToldBrowser")
  @Answers.NotFound
  void remove(@Parameter(hidden = true) Caller caller, String id) {
    if (!push.remove().remove(caller, new PushSubscriptionId(PathId.parse(id)))) {
      throw Problem.notFound();
    }
  }
}
