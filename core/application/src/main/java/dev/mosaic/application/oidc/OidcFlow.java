package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcTrialId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcIssuer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that is at the issuer right now. Ends at the first answer, or at its time.
 *
 * @param browser what the browser that began it keeps as a cookie, so that nobody's answer can be
 *     slipped to somebody else
 * @param returnTo path of the page to go on with
 * @param trial the dry run it belongs to, null for a real sign-in
 */
record OidcFlow(
    OidcIssuer.Request request,
    SecretText browser,
    String returnTo,
    @Nullable OidcTrialId trial,
    Instant expiresAt) {}
