/** What a check of an account found, as it travels. */
@NullMarked
package dev.mosaic.adapters.http.server.probe;

import org.jspecify.annotations.NullMarked;
