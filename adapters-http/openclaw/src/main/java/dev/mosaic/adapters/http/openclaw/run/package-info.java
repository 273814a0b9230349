/** The gateway's WebSocket protocol, version 4: what is said to it and what its frames mean. */
@NullMarked
package dev.mosaic.adapters.http.openclaw.run;

import org.jspecify.annotations.NullMarked;
