package dev.mosaic.domain.oidc;

import java.util.Locale;

/** Why a sign-in through the issuer did not let somebody in. */
public enum OidcRefusal {
  NOT_CONFIGURED("Signing in this way is not set up here. Sign in with a password."),
  ISSUER_UNAVAILABLE(
      "The sign-in service does not answer. Try again later, or tell an administrator."),
  CLIENT_REJECTED(
      "The sign-in service does not accept this server's client id or secret. Tell an"
          + " administrator."),
  TOKEN_INVALID("The sign-in service's answer could not be verified. Tell an administrator."),
  DENIED("You did not allow the sign-in, or the sign-in service refused it."),
  EXPIRED("The sign-in took too long or was opened twice. Try again."),
  EMAIL_UNVERIFIED(
      "Your e-mail address is not verified at the sign-in service. Verify it there, then try"
          + " again."),
  NO_EMAIL("The sign-in service does not share your e-mail address. Tell an administrator."),
  NOT_INVITED("Nobody has invited this e-mail address. Ask an administrator for an invitation."),
  ACCOUNT_EXISTS(
      "There is an account with this e-mail address that signs in another way. Use that one."),
  DEACTIVATED("This account is deactivated. Ask an administrator.");

  private final String sentence;

  OidcRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** The code in the HTTP contract. */
  public String code() {
    return "oidc_" + name().toLowerCase(Locale.ROOT);
  }

  /** A plain sentence for the person who tried to sign in. */
  public String sentence() {
    return sentence;
  }
}
