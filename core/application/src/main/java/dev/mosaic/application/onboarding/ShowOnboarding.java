package dev.mosaic.application.onboarding;

import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.ports.store.OnboardingStore;

/** Tells how far the first boot has come. */
public final class ShowOnboarding {
  private final OnboardingStore store;

  public ShowOnboarding(OnboardingStore store) {
    this.store = store;
  }

  public Onboarding show() {
    return store.load();
  }
}
