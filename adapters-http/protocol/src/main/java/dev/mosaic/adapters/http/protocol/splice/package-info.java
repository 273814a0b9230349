/** Agents' requests on their way to a vendor, changed where they must be and nowhere else. */
@NullMarked
package dev.mosaic.adapters.http.protocol.splice;

import org.jspecify.annotations.NullMarked;
