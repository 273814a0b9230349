/** Waking, watching and putting to sleep. */
@NullMarked
package dev.mosaic.application.agent;

import org.jspecify.annotations.NullMarked;
