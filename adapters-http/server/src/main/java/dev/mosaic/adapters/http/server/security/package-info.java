/** Who is calling, and what browsers are told to refuse. */
@NullMarked
package dev.mosaic.adapters.http.server.security;

import org.jspecify.annotations.NullMarked;
