/** The stores on Postgres: thin classes over repositories of rows. */
@NullMarked
package dev.mosaic.adapters.postgres.store;

import org.jspecify.annotations.NullMarked;
