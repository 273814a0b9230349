/** Signing in and staying signed in. */
@NullMarked
package dev.mosaic.application.session;

import org.jspecify.annotations.NullMarked;
