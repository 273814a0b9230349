/** Runs over a gateway's WebSocket. */
@NullMarked
package dev.mosaic.adapters.http.client.agent.run;

import org.jspecify.annotations.NullMarked;
