/** Fetches pictures from the web. */
@NullMarked
package dev.mosaic.adapters.http.client.picture;

import org.jspecify.annotations.NullMarked;
