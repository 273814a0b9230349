/** What Mosaic itself calls over HTTP, and the guard on where it may call. */
@NullMarked
package dev.mosaic.adapters.http.client;

import org.jspecify.annotations.NullMarked;
