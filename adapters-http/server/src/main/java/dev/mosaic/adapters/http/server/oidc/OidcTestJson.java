package dev.mosaic.adapters.http.server.oidc;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A dry run that has begun.
 *
 * @param authorizationUrl the issuer's sign-in page, to be opened in this browser
 */
@Serdeable
public record OidcTestJson(String trialId, String authorizationUrl) {}
