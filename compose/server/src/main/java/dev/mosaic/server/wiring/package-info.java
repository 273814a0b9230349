/** Puts the parts together. */
@NullMarked
package dev.mosaic.server.wiring;

import org.jspecify.annotations.NullMarked;
