package dev.mosaic.testkit.store;

import dev.mosaic.domain.onboarding.Onboarding;
import dev.mosaic.ports.store.OnboardingStore;
import java.util.function.UnaryOperator;

/** The first boot's progress in memory. */
public final class InMemoryOnboardingStore implements OnboardingStore, Rollbackable {
  private Onboarding present = Onboarding.untouched();

  @Override
  public synchronized Onboarding load() {
    return present;
  }

  @Override
  public synchronized Onboarding update(UnaryOperator<Onboarding> change) {
    present = change.apply(present);
    return present;
  }

  @Override
  public synchronized Runnable snapshot() {
    Onboarding before = present;
    return () -> update(changed -> before);
  }
}
