package dev.mosaic.adapters.http.server.onboarding;

import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.domain.onboarding.OnboardingStep;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the first boot has come.
 *
 * @param current the step to show; null when all is over
 */
@Serdeable
public record OnboardingJson(
    boolean completed,
    List<OnboardingStepJson> steps,
    @Schema(allowableValues = {"breakglass", "oidc", "provider", "systemAgents", "complete"})
        @Nullable String current) {

  public static OnboardingJson of(Onboarding onboarding) {
    List<OnboardingStepJson> steps =
        Arrays.stream(OnboardingStep.values())
            .map(step -> OnboardingStepJson.of(step, onboarding.statusOf(step)))
            .toList();
    return new OnboardingJson(onboarding.completed(), steps, currentOf(onboarding));
  }

  private static @Nullable String currentOf(Onboarding onboarding) {
    return onboarding.completed()
        ? null
        : onboarding.current().map(OnboardingStep::label).orElse("complete");
  }
}
