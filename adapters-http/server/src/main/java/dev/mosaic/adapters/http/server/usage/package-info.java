/** What agents use. */
@NullMarked
package dev.mosaic.adapters.http.server.usage;

import org.jspecify.annotations.NullMarked;
