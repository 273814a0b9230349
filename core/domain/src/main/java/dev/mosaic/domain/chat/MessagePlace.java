package dev.mosaic.domain.chat;

import dev.mosaic.domain.chat.ChatMessage.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands in its conversation, without what it says.
 *
 * @param follows the message it follows; null for the one that was added before it, or none if it
 *     was the first; its own id where it begins the conversation once more
 */
public record MessagePlace(MessageId id, Speaker role, @Nullable MessageId follows) {}
