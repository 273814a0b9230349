/** What the core needs to sign people in through an issuer. */
@NullMarked
package dev.mosaic.ports.oidc;

import org.jspecify.annotations.NullMarked;
