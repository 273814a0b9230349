package dev.mosaic.ports.store;

import dev.mosaic.domain.onboarding.Onboarding;
import java.util.function.UnaryOperator;

/** How far the first boot has come. */
public interface OnboardingStore {
  /** The present state; untouched where none was kept yet. */
  Onboarding load();

  /** Changes the state atomically: of parallel changes none is lost. Returns the new state. */
  Onboarding update(UnaryOperator<Onboarding> change);
}
