package dev.mosaic.application.onboarding;

import dev.mosaic.application.oidc.OidcDraft;
import dev.mosaic.application.oidc.SaveOidc;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.domain.onboarding.StepStatus;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.store.OnboardingStore;

/** The issuer's step of the first boot. Repeating it replaces the settings. */
public final class SetUpOidc {
  private final OnboardingStore onboarding;
  private final SaveOidc saving;

  public SetUpOidc(OnboardingStore onboarding, SaveOidc saving) {
    this.onboarding = onboarding;
    this.saving = saving;
  }

  /** How the step ended. */
  public sealed interface Outcome {
    record SetUp(Onboarding onboarding) implements Outcome {}

    record IssuerUnusable(OidcFailure failure) implements Outcome {}

    record OnboardingCompleted() implements Outcome {}
  }

  public Outcome setUp(Caller caller, OidcDraft draft) {
    if (onboarding.load().completed()) {
      return new Outcome.OnboardingCompleted();
    }
    return switch (saving.save(caller, draft)) {
      case SaveOidc.Outcome.Saved ignored ->
          new Outcome.SetUp(
              onboarding.update(state -> state.with(OnboardingStep.OIDC, StepStatus.DONE)));
      case SaveOidc.Outcome.IssuerUnusable unusable ->
          new Outcome.IssuerUnusable(unusable.failure());
    };
  }
}
