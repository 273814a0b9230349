/** Keeping one's conversations in order. */
@NullMarked
package dev.mosaic.application.conversation;

import org.jspecify.annotations.NullMarked;
