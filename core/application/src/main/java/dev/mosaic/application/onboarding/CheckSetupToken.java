package dev.mosaic.application.onboarding;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.ports.store.OnboardingStore;
import dev.mosaic.ports.store.UserStore;

/** Tells whether a setup link would do, before somebody fills in a form for nothing. */
public final class CheckSetupToken {
  private final UserStore users;
  private final OnboardingStore onboarding;
  private final SetupToken setupToken;

  CheckSetupToken(UserStore users, OnboardingStore onboarding, SetupToken setupToken) {
    this.users = users;
    this.onboarding = onboarding;
    this.setupToken = setupToken;
  }

  /** What it is worth. */
  public enum Outcome {
    VALID,
    INVALID,
    /** It was used: there is an administrator, and the steps go on. */
    ADMIN_EXISTS,
    ONBOARDING_COMPLETED
  }

  public Outcome check(SecretText presented, SignInOrigin origin) {
    if (onboarding.load().completed()) {
      return Outcome.ONBOARDING_COMPLETED;
    }
    if (users.hasBreakglass()) {
      return Outcome.ADMIN_EXISTS;
    }
    if (setupToken.is(presented)) {
      return Outcome.VALID;
    }
    setupToken.noteWrong(origin);
    return Outcome.INVALID;
  }
}
