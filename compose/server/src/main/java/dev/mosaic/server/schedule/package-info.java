/** What happens by itself, again and again. */
@NullMarked
package dev.mosaic.server.schedule;

import org.jspecify.annotations.NullMarked;
