/** What one of many clients may take of a listener: connections, memory and time. */
@NullMarked
package dev.mosaic.adapters.http.server.limits;

import org.jspecify.annotations.NullMarked;
