/** Notices to browsers, through their vendors. */
@NullMarked
package dev.mosaic.ports.push;

import org.jspecify.annotations.NullMarked;
