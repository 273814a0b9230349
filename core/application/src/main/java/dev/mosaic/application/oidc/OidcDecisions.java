package dev.mosaic.application.oidc;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.oidc.OidcClaims;
import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.util.Optional;

/**
 * Decides who a person is, without changing anything. The issuer's subject alone names somebody; an
 * e-mail address opens a door once, if it is verified and invited or of a listed domain, and never
 * leads into an account that is there already.
 */
final class OidcDecisions {
  private final UserStore users;
  private final InvitationStore invitations;
  private final Clock clock;

  OidcDecisions(UserStore users, InvitationStore invitations, Clock clock) {
    this.users = users;
    this.invitations = invitations;
    this.clock = clock;
  }

  OidcDecision decide(OidcSettings settings, OidcClaims claims) {
    return users
        .findByIdentity(claims.issuer(), claims.subject())
        .map(user -> known(user, settings, claims))
        .orElseGet(() -> unknown(settings, claims));
  }

  private static OidcDecision known(User user, OidcSettings settings, OidcClaims claims) {
    if (!user.active()) {
      return new OidcDecision.Refused(OidcRefusal.DEACTIVATED);
    }
    return new OidcDecision.SignIn(user, roleBy(settings, claims, user.role()));
  }

  private OidcDecision unknown(OidcSettings settings, OidcClaims claims) {
    Optional<EmailAddress> email = emailIn(claims);
    if (email.isEmpty()) {
      return new OidcDecision.Refused(OidcRefusal.NO_EMAIL);
    }
    if (!claims.emailVerified()) {
      return new OidcDecision.Refused(OidcRefusal.EMAIL_UNVERIFIED);
    }
    if (users.findByEmail(email.get().value()).isPresent()) {
      return new OidcDecision.Refused(OidcRefusal.ACCOUNT_EXISTS);
    }
    Optional<Invitation> invitation = invitations.findOpen(email.get(), clock.instant());
    if (invitation.isPresent()) {
      Role role = roleBy(settings, claims, invitation.get().role());
      return new OidcDecision.Create(email.get(), role, invitation.get());
    }
    return settings.signUpDomains().contains(email.get().domain())
        ? new OidcDecision.Create(email.get(), roleBy(settings, claims, Role.MEMBER), null)
        : new OidcDecision.Refused(OidcRefusal.NOT_INVITED);
  }

  /** The address a known person has at the issuer by now, verified there; empty if as before. */
  Optional<EmailAddress> newEmail(User user, OidcClaims claims) {
    return emailIn(claims)
        .filter(email -> claims.emailVerified() && !email.value().equals(user.email()));
  }

  // If a claim decides, nothing else does: losing it at the issuer means losing the role here.
  private static Role roleBy(OidcSettings settings, OidcClaims claims, Role otherwise) {
    OidcSettings.AdminClaim claim = settings.adminClaim();
    if (claim == null) {
      return otherwise;
    }
    return claims.fulfil(claim) ? Role.ADMIN : Role.MEMBER;
  }

  private static Optional<EmailAddress> emailIn(OidcClaims claims) {
    try {
      return Optional.ofNullable(claims.email()).map(EmailAddress::new);
    } catch (InvalidInput noAddress) {
      return Optional.empty();
    }
  }
}
