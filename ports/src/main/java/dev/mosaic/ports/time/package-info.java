/** How the core waits. */
@NullMarked
package dev.mosaic.ports.time;

import org.jspecify.annotations.NullMarked;
