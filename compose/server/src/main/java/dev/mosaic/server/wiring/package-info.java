/** Wires the parts. */
@NullMarked
package dev.mosaic.server.wiring;

import org.jspecify.annotations.NullMarked;
