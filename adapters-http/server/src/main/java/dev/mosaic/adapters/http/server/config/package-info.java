/** What a person sets their agent to, and the versions of it. */
@NullMarked
package dev.mosaic.adapters.http.server.config;

import org.jspecify.annotations.NullMarked;
