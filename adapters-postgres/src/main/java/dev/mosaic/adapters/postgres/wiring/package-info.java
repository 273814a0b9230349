/** What the framework assembles beyond the stores. */
@NullMarked
package dev.mosaic.adapters.postgres.wiring;

import org.jspecify.annotations.NullMarked;
