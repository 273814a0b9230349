/** Signed-in sessions. */
@NullMarked
package dev.mosaic.domain.session;

import org.jspecify.annotations.NullMarked;
