/** Signing in through an issuer (OpenID Connect). */
@NullMarked
package dev.mosaic.domain.oidc;

import org.jspecify.annotations.NullMarked;
