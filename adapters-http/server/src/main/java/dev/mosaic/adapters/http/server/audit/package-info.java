/** The audit log over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.audit;

import org.jspecify.annotations.NullMarked;
