/** What this process is told at its start, and how it says that it cannot start. */
@NullMarked
package dev.mosaic.server.options;

import org.jspecify.annotations.NullMarked;
