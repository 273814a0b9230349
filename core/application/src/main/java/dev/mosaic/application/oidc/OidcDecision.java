package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import org.jspecify.annotations.Nullable;

/** Who somebody the issuer vouches for is here. */
public sealed interface OidcDecision {
  /**
   * Somebody known.
   *
   * @param role what they are from now on
   */
  record SignIn(User user, Role role) implements OidcDecision {}

  /**
   * Somebody new.
   *
   * @param invitation what lets them in, null where their e-mail domain does
   */
  record Create(EmailAddress email, Role role, @Nullable Invitation invitation)
      implements OidcDecision {}

  record Refused(OidcRefusal refusal) implements OidcDecision {}
}
