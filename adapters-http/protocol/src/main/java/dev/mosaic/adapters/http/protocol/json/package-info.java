/** JSON of strangers. */
@NullMarked
package dev.mosaic.adapters.http.protocol.json;

import org.jspecify.annotations.NullMarked;
