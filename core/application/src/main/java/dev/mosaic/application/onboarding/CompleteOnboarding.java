package dev.mosaic.application.onboarding;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.ports.store.OnboardingStore;

/** Ends the first boot. */
public final class CompleteOnboarding {
  private final OnboardingStore store;
  private final Audit audit;

  public CompleteOnboarding(OnboardingStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** How it ended. */
  public sealed interface Outcome {
    record Completed() implements Outcome {}

    record Incomplete(OnboardingStep waitingFor) implements Outcome {}

    record OnboardingCompleted() implements Outcome {}
  }

  public Outcome complete(Caller caller) {
    Onboarding before = store.load();
    if (before.completed()) {
      return new Outcome.OnboardingCompleted();
    }
    if (before.current().isPresent()) {
      return new Outcome.Incomplete(before.current().get());
    }
    store.update(Onboarding::complete);
    audit.note(caller, AuditAction.ONBOARDING_COMPLETED, AuditTarget.instance(), "ok");
    return new Outcome.Completed();
  }
}
