package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionAuthentication;
import dev.mosaic.adapters.http.server.security.SessionCookies;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.SignOut;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The session a person has. */
@Controller("/api/auth")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Session")
@AnswersProblems
class SessionController {
  private final SignOut signingOut;
  private final SessionCookies cookies;

  SessionController(Mosaic mosaic, SessionCookies cookies) {
    this.signingOut = mosaic.sessions().signOut();
    this.cookies = cookies;
  }

  /** Shows who you are. */
  @Get("/me")
  @Operation(operationId = "showMe")
  HttpResponse<UserJson> me(@Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    return cookies.withCsrf(request, HttpResponse.ok(UserJson.of(caller.user())));
  }

  /** Ends your session on this browser. */
  @Post("/logout")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "logout")
  HttpResponse<Void> logout(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication session,
      HttpRequest<?> request) {
    signingOut.signOut(caller, session.session());
    return cookies.cleared(request, HttpResponse.noContent());
  }
}
