package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SignInOrigins;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.user.UserCases;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The way back in for somebody who holds a link to a new password. */
@Controller("/api/auth/resets")
@RunsAsCaller
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Session")
@AnswersProblems
class PasswordResetController {
  private final UserCases users;
  private final SignInOrigins origins;

  PasswordResetController(Mosaic mosaic, SignInOrigins origins) {
    this.users = mosaic.users();
    this.origins = origins;
  }

  /** Shows whose password a link sets. */
  @Get("/{token}")
  @Operation(operationId = "showPasswordReset")
  @Answers.NotFound
  @SecurityRequirements
  OpenResetJson show(String token) {
    return users
        .showPasswordReset()
        .show(new SecretText(token))
        .map(OpenResetJson::of)
        .orElseThrow(IdentityProblems::resetInvalid);
  }

  /** Sets the password and ends the person's sessions and tokens. They sign in with it next. */
  @Post("/{token}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "resetPassword")
  @Answers.OfBody
  @Answers.NotFound
  @SecurityRequirements
  void reset(HttpRequest<?> request, String token, @Body PasswordResetJson body) {
    if (!users.resetPassword().reset(body.toCommand(new SecretText(token), origins.of(request)))) {
      throw IdentityProblems.resetInvalid();
    }
  }
}
