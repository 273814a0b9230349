/** Talk with the gateway in an agent's container. */
@NullMarked
package dev.mosaic.adapters.http.client.agent;

import org.jspecify.annotations.NullMarked;
