/** The one place that turns refusals and surprises into problem documents. */
@NullMarked
package dev.mosaic.adapters.http.server.problem;

import org.jspecify.annotations.NullMarked;
