/** Signing in through an issuer, over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.oidc;

import org.jspecify.annotations.NullMarked;
