/** The protocols agents speak with models, as far as Mosaic must read or speak them itself. */
@NullMarked
package dev.mosaic.adapters.http.protocol.wire;

import org.jspecify.annotations.NullMarked;
