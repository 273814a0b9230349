/** The whole server on real parts. */
@NullMarked
package dev.mosaic.server.system;

import org.jspecify.annotations.NullMarked;
