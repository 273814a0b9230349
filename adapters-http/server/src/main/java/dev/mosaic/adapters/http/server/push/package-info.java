/** Browsers that are told of answers. */
@NullMarked
package dev.mosaic.adapters.http.server.push;

import org.jspecify.annotations.NullMarked;
