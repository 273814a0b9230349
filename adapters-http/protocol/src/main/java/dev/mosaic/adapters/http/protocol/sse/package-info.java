/** The one reader and writer of streams of events, whoever they come from or go to. */
@NullMarked
package dev.mosaic.adapters.http.protocol.sse;

import org.jspecify.annotations.NullMarked;
