package dev.mosaic.adapters.http.server.problem;

import dev.mosaic.ports.oidc.OidcFailure;
import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.Locale;

/** Refusals about who somebody is and what they may do. */
public final class IdentityProblems {
  private static final int SECONDS_PER_MINUTE = 60;

  private IdentityProblems() {}

  // Signing in.

  public static Problem csrfTokenInvalid() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "csrf_token_invalid",
        "The header X-CSRF-TOKEN does not hold this session's token. Reload the page.");
  }

  public static Problem foreignOrigin() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "foreign_origin",
        "This call comes from another site's page, or a proxy in front of Mosaic changed the host"
            + " name.");
  }

  public static Problem badCredentials() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED, "bad_credentials", "User name or password is wrong.");
  }

  public static Problem sessionExpired() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED, "session_expired", "Your session has ended. Sign in again.");
  }

  /** Whatever the reason, the same words: they do not reveal whose account it is. */
  public static Problem tooManyAttempts(Duration retryAfter) {
    long minutes = Math.ceilDiv(Math.max(retryAfter.toSeconds(), 1), SECONDS_PER_MINUTE);
    return Problem.retryable(
        HttpStatus.TOO_MANY_REQUESTS,
        "too_many_attempts",
        retryAfter,
        "Too many failed attempts. Try again in %d %s."
            .formatted(minutes, minutes == 1 ? "minute" : "minutes"));
  }

  public static Problem sessionRequired() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "session_required",
        "A personal access token cannot do this. Sign in with a browser.");
  }

  public static Problem insufficientScope() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "insufficient_scope",
        "This token may only chat. Make one with full access for the rest.");
  }

  public static Problem wrongPassword() {
    return Problem.of(HttpStatus.FORBIDDEN, "wrong_password", "That is not your present password.");
  }

  public static Problem noPassword() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "no_password",
        "You sign in through your organisation; there is no password here.");
  }

  /** One answer for unknown, used, replaced and expired links. */
  public static Problem resetInvalid() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "reset_invalid",
        "This link is not valid any more. Ask an administrator for a new one.");
  }

  public static Problem breakglassPassword() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "breakglass_protected",
        "A breakglass account gets a new password under Sign-in, or at the server's command line.");
  }

  public static Problem theirNoPassword() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "no_password",
        "This person signs in through the organisation; there is no password here.");
  }

  public static Problem userDeactivated() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "user_deactivated",
        "This person is deactivated. Reactivate them first.");
  }

  public static Problem cannotResetSelf() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "cannot_reset_self",
        "Change your own password on the account page, or ask another administrator.");
  }

  public static Problem tooManyTokens() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "too_many_tokens",
        "You have as many tokens as one person may have. Delete one first.");
  }

  // Invitations.

  /** One answer for unknown, used, revoked and expired links. */
  public static Problem invitationInvalid() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "invitation_invalid",
        "This invitation is not valid any more. Ask an administrator for a new link.");
  }

  public static Problem usernameTaken() {
    return Problem.of(
        HttpStatus.CONFLICT, "username_taken", "Somebody has this user name. Choose another.");
  }

  public static Problem emailTaken() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "email_taken",
        "Somebody with this e-mail address has an account or an open invitation.");
  }

  public static Problem emailOfIssuer() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "email_of_issuer",
        "Your e-mail address comes from your organisation's sign-in. Change it there, then sign in"
            + " again.");
  }

  public static Problem invitationAnswered() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "invitation_answered",
        "This invitation was accepted or revoked. Make a new one.");
  }

  // People.

  public static Problem lastAdmin() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "last_admin",
        "This is the last active administrator. Make somebody else one first.");
  }

  public static Problem breakglassProtected() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "breakglass_protected",
        "A breakglass account always stays an active administrator.");
  }

  public static Problem cannotDeactivateSelf() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "cannot_deactivate_self",
        "You cannot deactivate yourself. Ask another administrator.");
  }

  // The issuer.

  public static Problem oidcDiscoveryFailed(OidcFailure failure) {
    return Problem.withReason(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "oidc_discovery_failed",
        failure.reason().name().toLowerCase(Locale.ROOT),
        failure.sentence());
  }
}
