package dev.mosaic.ports.store;

import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that has what was looked for.
 *
 * @param message the first that has it; null where the title does
 * @param snippet where it stands there
 */
public record FoundConversation(
    Conversation conversation, @Nullable MessageId message, Snippet snippet) {}
