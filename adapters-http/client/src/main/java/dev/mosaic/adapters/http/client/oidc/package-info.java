/** Signing in through an issuer, in OpenID Connect. */
@NullMarked
package dev.mosaic.adapters.http.client.oidc;

import org.jspecify.annotations.NullMarked;
