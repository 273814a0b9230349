package dev.mosaic.ports.agent;

import org.jspecify.annotations.Nullable;

/**
 * A turn for the gateway.
 *
 * @param sessionKey names the gateway's session, so that a conversation keeps its memory; null for
 *     a turn of its own
 * @param body a chat completion's request: JSON, UTF-8, ready to send; asks for the answer as it
 *     comes
 */
public record TurnRequest(@Nullable String sessionKey, byte[] body) {}
