package dev.mosaic.application.onboarding;

import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.ports.store.OnboardingStore;

/**
 * The provider step of the first boot: saves the account and wakes its owner's agent in the
 * background.
 */
public final class SaveFirstProvider {
  private final OnboardingStore onboarding;
  private final SaveProvider saving;
  private final WakeAgent waking;

  public SaveFirstProvider(OnboardingStore onboarding, SaveProvider saving, WakeAgent waking) {
    this.onboarding = onboarding;
    this.saving = saving;
    this.waking = waking;
  }

  /** How the step ended. */
  public sealed interface Outcome {
    record OnboardingCompleted() implements Outcome {}

    record Answered(SaveProvider.Outcome outcome) implements Outcome {}
  }

  public Outcome save(SaveProvider.Command command) {
    if (onboarding.load().completed()) {
      return new Outcome.OnboardingCompleted();
    }
    SaveProvider.Outcome outcome = saving.save(command);
    if (outcome instanceof SaveProvider.Outcome.Saved) {
      waking.wake(command.caller().id());
    }
    return new Outcome.Answered(outcome);
  }
}
