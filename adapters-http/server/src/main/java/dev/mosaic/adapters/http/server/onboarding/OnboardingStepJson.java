package dev.mosaic.adapters.http.server.onboarding;

import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.domain.onboarding.StepStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** A step of the first boot. */
@Serdeable
public record OnboardingStepJson(
    @Schema(allowableValues = {"breakglass", "oidc", "provider", "systemAgents"}) String id,
    @Schema(allowableValues = {"todo", "done", "skipped"}) String status) {

  static OnboardingStepJson of(OnboardingStep step, StepStatus status) {
    return new OnboardingStepJson(step.label(), status.name().toLowerCase(Locale.ROOT));
  }
}
