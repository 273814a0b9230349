/** Calls to the push services of browsers' vendors. */
@NullMarked
package dev.mosaic.adapters.http.client.push;

import org.jspecify.annotations.NullMarked;
