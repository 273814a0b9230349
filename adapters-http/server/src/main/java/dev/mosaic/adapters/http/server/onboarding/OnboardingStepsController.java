package dev.mosaic.adapters.http.server.onboarding;

import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.provider.NewProviderJson;
import dev.mosaic.adapters.http.server.provider.ProviderAnswers;
import dev.mosaic.adapters.http.server.provider.SavedProviderJson;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.onboarding.CompleteOnboarding;
import dev.mosaic.application.onboarding.OnboardingCases;
import dev.mosaic.application.onboarding.SaveFirstProvider;
import dev.mosaic.application.onboarding.SetUpOidc;
import dev.mosaic.application.onboarding.SkipOnboardingStep;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.onboarding.OnboardingStep;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;

/** The administrator's steps of the first boot. */
@Controller("/api/onboarding")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "First boot")
@AnswersProblems
class OnboardingStepsController {
  private final OnboardingCases onboarding;
  private final ProviderAnswers providers;

  OnboardingStepsController(Mosaic mosaic, ProviderAnswers providers) {
    this.onboarding = mosaic.onboarding();
    this.providers = providers;
  }

  /** Sets up the issuer people sign in through, or leaves that out. */
  @Post("/oidc")
  @Operation(operationId = "onboardOidc")
  @Answers.OfBody
  @Answers.Conflict
  @Answers.Unprocessable
  OnboardingJson oidc(@Parameter(hidden = true) Caller caller, @Body OidcStepJson body) {
    if (Boolean.TRUE.equals(body.skip())) {
      return skip(caller, OnboardingStep.OIDC);
    }
    if (onboarding.show().show().completed()) {
      // Said before anything is said of the settings: they would not be looked at.
      throw Problem.onboardingCompleted();
    }
    return switch (onboarding.setUpOidc().setUp(caller, body.toDraft())) {
      case SetUpOidc.Outcome.SetUp done -> OnboardingJson.of(done.onboarding());
      case SetUpOidc.Outcome.IssuerUnusable unusable ->
          throw IdentityProblems.oidcDiscoveryFailed(unusable.failure());
      case SetUpOidc.Outcome.OnboardingCompleted ignored -> throw Problem.onboardingCompleted();
    };
  }

  /** Checks and adds the first account, and wakes the agent. */
  @Post("/provider")
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "onboardProvider")
  @Answers.OfBody
  @Answers.Conflict
  @Answers.Unprocessable
  HttpResponse<SavedProviderJson> provider(
      @Parameter(hidden = true) Caller caller, @Body NewProviderJson body) {
    return switch (onboarding.saveProvider().save(body.toCommand(caller))) {
      case SaveFirstProvider.Outcome.Answered answered -> {
        SavedProviderJson saved = providers.saved(answered.outcome());
        yield HttpResponse.created(
            saved, URI.create("/api/settings/providers/" + saved.provider().id()));
      }
      case SaveFirstProvider.Outcome.OnboardingCompleted ignored ->
          throw Problem.onboardingCompleted();
    };
  }

  /** Sets up agents that serve the instance, or leaves that out. */
  @Post("/system-agents")
  @Operation(operationId = "onboardSystemAgents")
  @Answers.OfBody
  @Answers.Conflict
  @Answers.Unprocessable
  OnboardingJson systemAgents(
      @Parameter(hidden = true) Caller caller, @Body SystemAgentsStepJson body) {
    if (!Boolean.TRUE.equals(body.skip())) {
      throw onboarding.show().show().completed()
          ? Problem.onboardingCompleted()
          : Problem.systemAgentsNotAvailable();
    }
    return skip(caller, OnboardingStep.SYSTEM_AGENTS);
  }

  /** Ends the first boot. */
  @Post("/complete")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "completeOnboarding")
  @Answers.Conflict
  void complete(@Parameter(hidden = true) Caller caller) {
    switch (onboarding.complete().complete(caller)) {
      case CompleteOnboarding.Outcome.Completed ignored -> {}
      case CompleteOnboarding.Outcome.Incomplete incomplete ->
          throw Problem.onboardingIncomplete(incomplete.waitingFor().label());
      case CompleteOnboarding.Outcome.OnboardingCompleted ignored ->
          throw Problem.onboardingCompleted();
    }
  }

  private OnboardingJson skip(Caller caller, OnboardingStep step) {
    return switch (onboarding.skip().skip(caller, step)) {
      case SkipOnboardingStep.Outcome.Skipped skipped -> OnboardingJson.of(skipped.onboarding());
      case SkipOnboardingStep.Outcome.OnboardingCompleted ignored ->
          throw Problem.onboardingCompleted();
    };
  }
}
