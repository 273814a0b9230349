package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionCookies;
import dev.mosaic.adapters.http.server.security.SignInOrigins;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.oidc.ShowOidc;
import dev.mosaic.application.session.RefreshSession;
import dev.mosaic.application.session.SessionCases;
import dev.mosaic.application.session.SignIn;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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

/** Ways in, for people without a session. */
@Controller("/api/auth")
@RunsAsCaller
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Session")
@AnswersProblems
class SignInController {
  private final SessionCases sessions;
  private final SessionCookies cookies;
  private final SignInOrigins origins;
  private final ShowOidc oidc;

  SignInController(Mosaic mosaic, SessionCookies cookies, SignInOrigins origins) {
    this.sessions = mosaic.sessions();
    this.oidc = mosaic.oidc().show();
    this.cookies = cookies;
    this.origins = origins;
  }

  /** Shows the ways to sign in here. */
  @Get("/methods")
  @Operation(operationId = "showSignInMethods")
  @SecurityRequirements
  SignInMethodsJson methods() {
    return SignInMethodsJson.of(oidc.show().settings());
  }

  /** Signs in by name and password and sets the session's cookies. */
  @Post("/login")
  @Operation(operationId = "login")
  @Answers.OfBody
  @Answers.TooMany
  @SecurityRequirements
  HttpResponse<SignedInJson> login(HttpRequest<?> request, @Body LoginJson body) {
    SignIn.Command command =
        new SignIn.Command(
            body.username(),
            body.password(),
            origins.of(request),
            cookies.refreshOf(request).orElse(null));
    return switch (sessions.signIn().signIn(command)) {
      case SignIn.Outcome.SignedIn in ->
          cookies.opened(
              request, in.tokens(), HttpResponse.ok(new SignedInJson(UserJson.of(in.user()))));
      case SignIn.Outcome.BadCredentials ignored -> throw IdentityProblems.badCredentials();
      case SignIn.Outcome.TooManyAttempts many ->
          throw IdentityProblems.tooManyAttempts(many.retryAfter());
    };
  }

  /** Trades the refresh cookie for new cookies. */
  @Post("/refresh")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "refreshSession")
  @SecurityRequirements
  HttpResponse<Void> refresh(HttpRequest<?> request) {
    SecretText presented = cookies.refreshOf(request).orElseThrow(IdentityProblems::sessionExpired);
    return switch (sessions.refresh().refresh(presented)) {
      case RefreshSession.Outcome.Refreshed refreshed ->
          cookies.opened(request, refreshed.tokens(), HttpResponse.noContent());
      // The cookies of the faster tab are this tab's too.
      case RefreshSession.Outcome.AlreadyRefreshed ignored -> HttpResponse.noContent();
      case RefreshSession.Outcome.Expired ignored -> throw IdentityProblems.sessionExpired();
    };
  }
}
