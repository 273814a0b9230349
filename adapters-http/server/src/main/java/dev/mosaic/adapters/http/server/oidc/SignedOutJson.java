package dev.mosaic.adapters.http.server.oidc;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on after signing out.
 *
 * @param redirectTo the issuer's page that ends its session; null where there is none
 */
@Serdeable
public record SignedOutJson(@Nullable String redirectTo) {}
