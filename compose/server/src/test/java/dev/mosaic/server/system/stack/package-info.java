/** The production stack, as compose runs it. */
@NullMarked
package dev.mosaic.server.system.stack;

import org.jspecify.annotations.NullMarked;
