/** Accounts with vendors that people let others use. */
@NullMarked
package dev.mosaic.adapters.http.server.sharing;

import org.jspecify.annotations.NullMarked;
