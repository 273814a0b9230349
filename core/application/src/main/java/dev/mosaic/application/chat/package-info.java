/** Talking with one's agent. */
@NullMarked
package dev.mosaic.application.chat;

import org.jspecify.annotations.NullMarked;
