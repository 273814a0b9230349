/** Who is calling, and what browsers must refuse. */
@NullMarked
package dev.mosaic.adapters.http.server.security;

import org.jspecify.annotations.NullMarked;
