/** Signing in through an issuer, set up while the server runs. */
@NullMarked
package dev.mosaic.application.oidc;

import org.jspecify.annotations.NullMarked;
