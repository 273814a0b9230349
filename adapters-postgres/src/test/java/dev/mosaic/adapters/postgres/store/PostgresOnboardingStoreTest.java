package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.OnboardingStore;
import dev.mosaic.testkit.store.OnboardingStoreContract;

class PostgresOnboardingStoreTest extends OnboardingStoreContract {
  PostgresOnboardingStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected OnboardingStore onboarding() {
    return RealDatabase.bean(OnboardingStore.class);
  }
}
