/** The web app as static files. */
@NullMarked
package dev.mosaic.adapters.http.server.webapp;

import org.jspecify.annotations.NullMarked;
