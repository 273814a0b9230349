package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.OnboardingStore;

class InMemoryOnboardingStoreTest extends OnboardingStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected OnboardingStore onboarding() {
    return stores.onboarding();
  }
}
