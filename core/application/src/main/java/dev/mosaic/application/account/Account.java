package dev.mosaic.application.account;

import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;

/** A person, and how they want the pages. */
public record Account(User user, Preferences preferences) {
  /**
   * Whether the e-mail address is what the issuer says it is: it opened this account, so its owner
   * changes it there.
   */
  public boolean isEmailOfIssuer() {
    return user.signInMethod() == SignInMethod.OIDC;
  }
}
