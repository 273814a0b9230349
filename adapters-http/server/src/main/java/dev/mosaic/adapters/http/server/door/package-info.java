/** What every request must be before anybody looks at what it means: one rule for all of them. */
@NullMarked
package dev.mosaic.adapters.http.server.door;

import org.jspecify.annotations.NullMarked;
