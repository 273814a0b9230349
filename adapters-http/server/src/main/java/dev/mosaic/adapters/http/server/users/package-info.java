/** Administrators and the people of the instance, over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.users;

import org.jspecify.annotations.NullMarked;
