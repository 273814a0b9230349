/** Command line options, and how the process reports that it cannot start. */
@NullMarked
package dev.mosaic.server.options;

import org.jspecify.annotations.NullMarked;
