package dev.mosaic.application.oidc;

import dev.mosaic.domain.secret.SecretText;
import java.net.URI;
import java.time.Duration;

/**
 * A browser's way to the issuer.
 *
 * @param browser to be kept by the browser as a cookie until it comes back
 * @param life how long the issuer's answer is waited for
 */
public record OidcDeparture(URI address, SecretText browser, Duration life) {}
