/** Postgres behind the stores: schema, rows, connection and the sealing of secrets. */
@NullMarked
package dev.mosaic.adapters.postgres;

import org.jspecify.annotations.NullMarked;
