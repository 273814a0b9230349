/** Accounts with vendors that people let others use. */
@NullMarked
package dev.mosaic.application.sharing;

import org.jspecify.annotations.NullMarked;
