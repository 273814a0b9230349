/** Links to downloads over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.download;

import org.jspecify.annotations.NullMarked;
