/**
 * What Mosaic answers over HTTP: the public API, the web app, and apart from both the agents' own
 * listener.
 */
@NullMarked
package dev.mosaic.adapters.http.server;

import org.jspecify.annotations.NullMarked;
