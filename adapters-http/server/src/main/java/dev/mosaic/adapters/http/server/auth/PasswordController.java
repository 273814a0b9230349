package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionAuthentication;
import dev.mosaic.adapters.http.server.security.SessionCookies;
import dev.mosaic.adapters.http.server.security.SignInOrigins;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.ChangePassword;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** A person's own password. */
@Controller("/api/auth/password")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Session")
@AnswersProblems
class PasswordController {
  private final ChangePassword changing;
  private final SessionCookies cookies;
  private final SignInOrigins origins;

  PasswordController(Mosaic mosaic, SessionCookies cookies, SignInOrigins origins) {
    this.changing = mosaic.sessions().changePassword();
    this.cookies = cookies;
    this.origins = origins;
  }

  /** Gives you a new password. Signs you out everywhere else and ends your tokens. */
  @Post
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "changePassword")
  @Answers.OfBody
  @Answers.Conflict
  @Answers.TooMany
  HttpResponse<Void> change(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication session,
      HttpRequest<?> request,
      @Body PasswordChangeJson body) {
    return switch (changing.change(body.toCommand(caller, origins.of(request)))) {
      case ChangePassword.Outcome.Changed changed ->
          cookies.opened(request, changed.tokens(), HttpResponse.noContent());
      case ChangePassword.Outcome.WrongPassword ignored -> throw IdentityProblems.wrongPassword();
      case ChangePassword.Outcome.NoPassword ignored -> throw IdentityProblems.noPassword();
      case ChangePassword.Outcome.TooManyAttempts many ->
          throw IdentityProblems.tooManyAttempts(many.retryAfter());
    };
  }
}
