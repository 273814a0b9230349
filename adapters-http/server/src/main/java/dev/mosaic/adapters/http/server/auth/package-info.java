/** Signing in and out over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.auth;

import org.jspecify.annotations.NullMarked;
