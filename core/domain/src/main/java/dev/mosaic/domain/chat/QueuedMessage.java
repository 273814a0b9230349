package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.UserId;
import java.time.Instant;

/**
 * A message that waits in its conversation for the answers before it.
 *
 * @param turn the turn it will begin, and the id its answer will have
 * @param said the id it will have in the history, by which its attachments are known already
 * @param text may be empty where there are attachments
 * @param since when it was sent
 * @param unreadable whether it was spoiled where it is kept, and is empty for that
 */
public record QueuedMessage(
    TurnId turn,
    UserId owner,
    ConversationId conversation,
    MessageId said,
    String text,
    Instant since,
    boolean unreadable) {
  /** How many may wait in one conversation; more would be a conversation of its own. */
  public static final int MOST = 20;

  /** One that can be read. */
  public QueuedMessage(
      TurnId turn,
      UserId owner,
      ConversationId conversation,
      MessageId said,
      String text,
      Instant since) {
    this(turn, owner, conversation, said, text, since, false);
  }

  /** The same message in other words. */
  public QueuedMessage saying(String words) {
    return new QueuedMessage(turn, owner, conversation, said, words, since, false);
  }
}
