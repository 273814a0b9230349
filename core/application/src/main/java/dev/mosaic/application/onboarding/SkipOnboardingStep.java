package dev.mosaic.application.onboarding;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.domain.onboarding.StepStatus;
import dev.mosaic.ports.store.OnboardingStore;

/** Leaves out a step that is optional. Repeating it changes nothing. */
public final class SkipOnboardingStep {
  private final OnboardingStore store;
  private final Audit audit;

  public SkipOnboardingStep(OnboardingStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** How skipping ended. */
  public sealed interface Outcome {
    record Skipped(Onboarding onboarding) implements Outcome {}

    record OnboardingCompleted() implements Outcome {}
  }

  /**
   * @param step {@link OnboardingStep#OIDC} or {@link OnboardingStep#SYSTEM_AGENTS}; the others
   *     cannot be left out
   */
  public Outcome skip(Caller caller, OnboardingStep step) {
    if (step != OnboardingStep.OIDC && step != OnboardingStep.SYSTEM_AGENTS) {
      throw new IllegalArgumentException("not optional: " + step);
    }
    if (store.load().completed()) {
      return new Outcome.OnboardingCompleted();
    }
    Onboarding after =
        store.update(
            state ->
                state.statusOf(step) == StepStatus.TODO
                    ? state.with(step, StepStatus.SKIPPED)
                    : state);
    audit.note(
        caller,
        AuditAction.ONBOARDING_SKIPPED,
        AuditTarget.ONBOARDING_STEP.named(step.label()),
        "ok");
    return new Outcome.Skipped(after);
  }
}
