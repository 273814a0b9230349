/** Contract suite, fake and scripted server of an OpenID Connect issuer. */
@NullMarked
package dev.mosaic.testkit.oidc;

import org.jspecify.annotations.NullMarked;
