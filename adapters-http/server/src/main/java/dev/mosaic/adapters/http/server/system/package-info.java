/** What the instance says about itself. */
@NullMarked
package dev.mosaic.adapters.http.server.system;

import org.jspecify.annotations.NullMarked;
