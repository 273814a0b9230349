package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.domain.onboarding.StepStatus;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The value of the setting that keeps the first boot's progress. */
@Serdeable
record OnboardingRow(@Nullable Map<String, String> steps, boolean completed) {
  static OnboardingRow of(Onboarding onboarding) {
    Map<String, String> words = new TreeMap<>();
    onboarding
        .steps()
        .forEach((step, status) -> words.put(EnumNames.of(step), EnumNames.of(status)));
    return new OnboardingRow(words, onboarding.completed());
  }

  Onboarding toOnboarding() {
    Map<OnboardingStep, StepStatus> read = new EnumMap<>(OnboardingStep.class);
    if (steps != null) {
      steps.forEach(
          (step, status) ->
              read.put(
                  EnumNames.read(OnboardingStep.class, step),
                  EnumNames.read(StepStatus.class, status)));
    }
    return new Onboarding(read, completed);
  }
}
