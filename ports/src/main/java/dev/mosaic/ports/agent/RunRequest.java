package dev.mosaic.ports.agent;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;

/**
 * What a gateway is to work on.
 *
 * @param conversation what the gateway remembers is said in it
 * @param turn known again by the gateway, so that no turn is worked on twice
 * @param text of the message, as its person wrote it; never read as a command
 */
public record RunRequest(ConversationId conversation, TurnId turn, String text) {}
