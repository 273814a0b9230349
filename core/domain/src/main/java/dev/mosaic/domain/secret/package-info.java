/** Values that must never be shown, and where they are at home. */
@NullMarked
package dev.mosaic.domain.secret;

import org.jspecify.annotations.NullMarked;
