/** Notices to browsers that have no page open. */
@NullMarked
package dev.mosaic.domain.push;

import org.jspecify.annotations.NullMarked;
