package dev.mosaic.domain.onboarding;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the first boot has come. Kept on the server alone, so that a reload or a crash resumes
 * where it was.
 *
 * @param steps a status for every step
 */
public record Onboarding(Map<OnboardingStep, StepStatus> steps, boolean completed) {
  public Onboarding {
    EnumMap<OnboardingStep, StepStatus> all = new EnumMap<>(OnboardingStep.class);
    for (OnboardingStep step : OnboardingStep.values()) {
      all.put(step, steps.getOrDefault(step, StepStatus.TODO));
    }
    steps = Map.copyOf(all);
  }

  /** Before anybody did anything. */
  public static Onboarding untouched() {
    return new Onboarding(Map.of(), false);
  }

  public StepStatus statusOf(OnboardingStep step) {
    return steps.getOrDefault(step, StepStatus.TODO);
  }

  /**
   * The first awaited step not done; empty when only the completion itself is left, or all is over.
   */
  public Optional<OnboardingStep> current() {
    for (OnboardingStep step : OnboardingStep.values()) {
      if (step.isAwaited() && statusOf(step) == StepStatus.TODO) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  public Onboarding with(OnboardingStep step, StepStatus status) {
    EnumMap<OnboardingStep, StepStatus> next = new EnumMap<>(OnboardingStep.class);
    next.putAll(steps);
    next.put(step, status);
    return new Onboarding(next, completed);
  }

  /** Ends the first boot. Call only when {@link #current} is empty. */
  public Onboarding complete() {
    if (current().isPresent()) {
      throw new IllegalStateException("onboarding still waits for " + current().get());
    }
    return new Onboarding(steps, true);
  }
}
