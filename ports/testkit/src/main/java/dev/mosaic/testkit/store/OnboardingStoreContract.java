package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.domain.onboarding.StepStatus;
import dev.mosaic.ports.store.OnboardingStore;
import org.junit.jupiter.api.Test;

/** What every {@link OnboardingStore} does. Each test begins with an empty one. */
public abstract class OnboardingStoreContract {
  protected abstract OnboardingStore onboarding();

  @Test
  void beginsUntouched() {
    assertThat(onboarding().load()).isEqualTo(Onboarding.untouched());
  }

  @Test
  void keepsEveryChange() {
    onboarding().update(now -> now.with(OnboardingStep.BREAKGLASS, StepStatus.DONE));
    Onboarding answered =
        onboarding().update(now -> now.with(OnboardingStep.OIDC, StepStatus.SKIPPED));

    assertThat(onboarding().load()).isEqualTo(answered);
    assertThat(answered.statusOf(OnboardingStep.BREAKGLASS)).isEqualTo(StepStatus.DONE);
    assertThat(answered.statusOf(OnboardingStep.OIDC)).isEqualTo(StepStatus.SKIPPED);
    assertThat(answered.statusOf(OnboardingStep.PROVIDER)).isEqualTo(StepStatus.TODO);
  }

  @Test
  void keepsTheCompletion() {
    for (OnboardingStep step : OnboardingStep.values()) {
      onboarding().update(now -> now.with(step, StepStatus.DONE));
    }

    onboarding().update(Onboarding::complete);

    assertThat(onboarding().load().completed()).isTrue();
  }

  @Test
  void losesNoneOfParallelChanges() {
    OnboardingStep[] steps = OnboardingStep.values();

    ConcurrentCalls.call(
        steps.length * 5,
        i -> onboarding().update(now -> now.with(steps[i % steps.length], StepStatus.DONE)));

    assertThat(onboarding().load().current()).isEmpty();
  }

  @Test
  void keepsTheOldStateWhenAChangeFails() {
    onboarding().update(now -> now.with(OnboardingStep.BREAKGLASS, StepStatus.DONE));
    Onboarding before = onboarding().load();

    assertThatThrownBy(() -> onboarding().update(Onboarding::complete))
        .isInstanceOf(IllegalStateException.class);

    assertThat(onboarding().load()).isEqualTo(before);
  }
}
