/** Runs Mosaic on a developer's machine or to try it: brings a database and makes a key. */
@NullMarked
package dev.mosaic.dev;

import org.jspecify.annotations.NullMarked;
