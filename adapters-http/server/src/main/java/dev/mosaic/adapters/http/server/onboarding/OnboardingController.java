package dev.mosaic.adapters.http.server.onboarding;

import dev.mosaic.adapters.http.server.auth.SignedInJson;
import dev.mosaic.adapters.http.server.auth.UserJson;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionCookies;
import dev.mosaic.adapters.http.server.security.SignInOrigins;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.onboarding.ClaimInstance;
import dev.mosaic.application.onboarding.OnboardingCases;
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
import java.net.URI;

/** The beginning of the first boot, before anybody can sign in. */
@Controller("/api/onboarding")
@RunsAsCaller
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "First boot")
@AnswersProblems
class OnboardingController {
  private final OnboardingCases onboarding;
  private final SessionCookies cookies;
  private final SignInOrigins origins;

  OnboardingController(Mosaic mosaic, SessionCookies cookies, SignInOrigins origins) {
    this.onboarding = mosaic.onboarding();
    this.cookies = cookies;
    this.origins = origins;
  }

  /** Shows how far the first boot has come. */
  @Get
  @Operation(operationId = "showOnboarding")
  @SecurityRequirements
  OnboardingJson show() {
    return OnboardingJson.of(onboarding.show().show());
  }

  /** Tells whether a setup token would do, and uses it for nothing. */
  @Post("/setup-token")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "checkSetupToken")
  @Answers.OfBody
  @Answers.Conflict
  @SecurityRequirements
  void check(HttpRequest<?> request, @Body SetupTokenJson body) {
    switch (onboarding.checkSetupToken().check(body.setupToken(), origins.of(request))) {
      case VALID -> {}
      case INVALID -> throw Problem.setupTokenInvalid();
      case ADMIN_EXISTS -> throw Problem.adminExists();
      case ONBOARDING_COMPLETED -> throw Problem.onboardingCompleted();
    }
  }

  /** Makes the holder of the setup token the first administrator and signs them in. */
  @Post("/breakglass")
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "claimInstance")
  @Answers.OfBody
  @Answers.Conflict
  @SecurityRequirements
  HttpResponse<SignedInJson> claim(HttpRequest<?> request, @Body ClaimInstanceJson body) {
    return switch (onboarding.claim().claim(body.toCommand(origins.of(request)))) {
      case ClaimInstance.Outcome.Claimed claimed ->
          cookies.opened(
              request,
              claimed.tokens(),
              HttpResponse.created(
                  new SignedInJson(UserJson.of(claimed.user())), URI.create("/api/auth/me")));
      case ClaimInstance.Outcome.TokenInvalid ignored -> throw Problem.setupTokenInvalid();
      case ClaimInstance.Outcome.AdminExists ignored -> throw Problem.adminExists();
      case ClaimInstance.Outcome.OnboardingCompleted ignored -> throw Problem.onboardingCompleted();
    };
  }
}
