/** Conversations as things to keep in order, over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.conversation;

import org.jspecify.annotations.NullMarked;
