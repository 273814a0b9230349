/** A person's own agent over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.agent;

import org.jspecify.annotations.NullMarked;
