package dev.mosaic.domain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnboardingTest {
  @Test
  void goesThroughItsStepsInTheirOrder() {
    Onboarding now = Onboarding.untouched();

    for (OnboardingStep step :
        List.of(OnboardingStep.BREAKGLASS, OnboardingStep.PROVIDER, OnboardingStep.OIDC)) {
      assertThat(now.current()).contains(step);
      now = now.with(step, StepStatus.DONE);
    }

    assertThat(now.current()).isEmpty();
    assertThat(now.completed()).isFalse();
  }

  @Test
  void doesNotWaitForAStepThatWasSkipped() {
    Onboarding skipped =
        Onboarding.untouched()
            .with(OnboardingStep.BREAKGLASS, StepStatus.DONE)
            .with(OnboardingStep.PROVIDER, StepStatus.DONE)
            .with(OnboardingStep.OIDC, StepStatus.SKIPPED);

    assertThat(skipped.current()).isEmpty();
    assertThat(skipped.statusOf(OnboardingStep.OIDC)).isEqualTo(StepStatus.SKIPPED);
  }

  @Test
  void comesBackToAnEarlierStepThatWasLeftOut() {
    Onboarding later = Onboarding.untouched().with(OnboardingStep.PROVIDER, StepStatus.DONE);

    assertThat(later.current()).contains(OnboardingStep.BREAKGLASS);
  }

  @Test
  void hasAStatusForAStepNobodyKeptOneFor() {
    Onboarding kept = new Onboarding(Map.of(OnboardingStep.OIDC, StepStatus.DONE), false);

    assertThat(kept.steps()).containsOnlyKeys(OnboardingStep.values());
    assertThat(kept.statusOf(OnboardingStep.PROVIDER)).isEqualTo(StepStatus.TODO);
  }

  @Test
  void waitsForNothingInWhichThereIsNothingToDo() {
    Onboarding kept =
        new Onboarding(
            Map.of(
                OnboardingStep.BREAKGLASS, StepStatus.DONE,
                OnboardingStep.OIDC, StepStatus.SKIPPED,
                OnboardingStep.PROVIDER, StepStatus.DONE),
            false);

    assertThat(kept.statusOf(OnboardingStep.SYSTEM_AGENTS)).isEqualTo(StepStatus.TODO);
    assertThat(kept.complete().completed()).isTrue();
  }

  @Test
  void endsOnlyOnceNothingIsLeftToDo() {
    Onboarding begun = Onboarding.untouched().with(OnboardingStep.BREAKGLASS, StepStatus.DONE);

    assertThatThrownBy(begun::complete).isInstanceOf(IllegalStateException.class);

    Onboarding all = begun;
    for (OnboardingStep step : OnboardingStep.values()) {
      all = all.with(step, StepStatus.SKIPPED);
    }
    assertThat(all.complete().completed()).isTrue();
    assertThat(all.complete().with(OnboardingStep.OIDC, StepStatus.DONE).completed()).isTrue();
  }
}
