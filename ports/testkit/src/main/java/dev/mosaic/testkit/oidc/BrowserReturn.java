package dev.mosaic.testkit.oidc;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcIssuer.Callback;

/** What a browser brings back from an issuer. */
public record BrowserReturn(SecretText state, Callback callback) {}
