/** From `DATABASE_URL` to a migrated database that answers. Knows no framework. */
@NullMarked
package dev.mosaic.adapters.postgres.connection;

import org.jspecify.annotations.NullMarked;
