/** Signing in through a real Keycloak, from the whole server down. */
@NullMarked
package dev.mosaic.server.system.keycloak;

import org.jspecify.annotations.NullMarked;
