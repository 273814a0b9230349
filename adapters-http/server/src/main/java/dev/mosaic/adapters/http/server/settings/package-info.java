/** A person's own accounts and agent settings over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.settings;

import org.jspecify.annotations.NullMarked;
