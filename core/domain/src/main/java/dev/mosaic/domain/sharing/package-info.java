/** Accounts with vendors that their owners let others use. */
@NullMarked
package dev.mosaic.domain.sharing;

import org.jspecify.annotations.NullMarked;
