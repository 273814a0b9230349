/** How fast things are: run by hand with `./mosaic bench`, never asserted. */
@NullMarked
package dev.mosaic.server.bench;

import org.jspecify.annotations.NullMarked;
