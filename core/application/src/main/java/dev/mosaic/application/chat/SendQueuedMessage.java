package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;

/**
 * Sends a message that waits in one's own conversation, before the others there: after the agent
 * was stopped, nothing goes on by itself.
 */
public final class SendQueuedMessage {
  private final TurnQueue queue;

  SendQueuedMessage(TurnQueue queue) {
    this.queue = queue;
  }

  /** How sending it ended. */
  public enum Outcome {
    /** Its turn has begun. */
    SENT,
    /** An answer is under way there. */
    BUSY,
    /** It does not wait there, or no longer, or cannot be read. */
    NOT_QUEUED
  }

  public Outcome send(UserId owner, ConversationId conversation, TurnId turn) {
    return switch (queue.begin(owner, conversation, one -> one.turn().equals(turn))) {
      case BEGUN -> Outcome.SENT;
      case BUSY -> Outcome.BUSY;
      case NOT_QUEUED -> Outcome.NOT_QUEUED;
    };
  }
}
