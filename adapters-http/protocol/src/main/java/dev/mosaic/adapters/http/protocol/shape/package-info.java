/** What every protocol has, whichever it is. */
@NullMarked
package dev.mosaic.adapters.http.protocol.shape;

import org.jspecify.annotations.NullMarked;
