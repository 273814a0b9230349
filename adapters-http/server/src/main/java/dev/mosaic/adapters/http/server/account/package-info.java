/** A person's own account over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.account;

import org.jspecify.annotations.NullMarked;
