/** The one reader and writer of streams of events, in either direction. */
@NullMarked
package dev.mosaic.adapters.http.protocol.sse;

import org.jspecify.annotations.NullMarked;
