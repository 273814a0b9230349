/** The first boot over HTTP. */
@NullMarked
package dev.mosaic.adapters.http.server.onboarding;

import org.jspecify.annotations.NullMarked;
