/** Google's generative language API. */
@NullMarked
package dev.mosaic.adapters.http.protocol.google;

import org.jspecify.annotations.NullMarked;
