package dev.mosaic.domain.chat;

/**
 * An event and its place among those of its conversation.
 *
 * @param id rises within a conversation, with gaps; positive
 */
public record NumberedEvent(long id, TurnEvent event) {}
