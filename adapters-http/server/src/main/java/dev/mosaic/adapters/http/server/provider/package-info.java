/** Accounts with vendors, their checks and presets. */
@NullMarked
package dev.mosaic.adapters.http.server.provider;

import org.jspecify.annotations.NullMarked;
