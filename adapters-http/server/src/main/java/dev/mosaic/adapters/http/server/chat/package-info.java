/** Talking with the agent over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.chat;

import org.jspecify.annotations.NullMarked;
