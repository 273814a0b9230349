package dev.mosaic.application.onboarding;

import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.domain.onboarding.StepStatus;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.OnboardingStore;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;

/** Adds the first administrator, which ends the setup link. */
public final class FirstAdmin {
  private final UserStore users;
  private final SettingStore settings;
  private final OnboardingStore onboarding;
  private final Transactions transactions;

  public FirstAdmin(
      UserStore users,
      SettingStore settings,
      OnboardingStore onboarding,
      Transactions transactions) {
    this.users = users;
    this.settings = settings;
    this.onboarding = onboarding;
    this.transactions = transactions;
  }

  /** False if there is one already. */
  public boolean insert(User admin, PasswordHash hash) {
    return transactions.inTransaction(
        () -> {
          if (!users.insertFirstBreakglass(admin, hash)) {
            return false;
          }
          onboarding.update(state -> state.with(OnboardingStep.BREAKGLASS, StepStatus.DONE));
          settings.remove(IssueSetupToken.SETTING);
          return true;
        });
  }
}
