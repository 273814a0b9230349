package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcClaims;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.oidc.OidcTrialId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;

/**
 * Settings an administrator tries before they take effect.
 *
 * @param admin who tries them; nobody else sees what came of it
 */
public record OidcTrial(
    OidcTrialId id,
    UserId admin,
    OidcSettings settings,
    SecretText secret,
    Result result,
    Instant expiresAt) {
  /** What came of it so far. */
  public sealed interface Result {
    /** The browser has not come back from the issuer. */
    record Waiting() implements Result {}

    /** The issuer vouched for somebody. */
    record Passed(OidcClaims claims, OidcDecision decision) implements Result {}

    /**
     * It does not work.
     *
     * @param code a refusal's, or an issuer trouble's
     * @param sentence for the administrator
     */
    record Failed(String code, String sentence) implements Result {}
  }

  OidcTrial with(Result next) {
    return new OidcTrial(id, admin, settings, secret, next, expiresAt);
  }
}
