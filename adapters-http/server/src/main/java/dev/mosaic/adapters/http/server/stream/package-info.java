/** Answers that are written while the client reads. */
@NullMarked
package dev.mosaic.adapters.http.server.stream;

import org.jspecify.annotations.NullMarked;
