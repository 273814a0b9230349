/** Conversations and their messages. */
@NullMarked
package dev.mosaic.domain.chat;

import org.jspecify.annotations.NullMarked;
