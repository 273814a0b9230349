/** Telling people of answers while no page of theirs is open. */
@NullMarked
package dev.mosaic.application.push;

import org.jspecify.annotations.NullMarked;
