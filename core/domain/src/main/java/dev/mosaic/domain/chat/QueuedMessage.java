package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits in its conversation for the answers before it.
 *
 * @param turn the turn it will begin, and the id its answer will have
 * @param text as the history will show it; may be empty where there is a request
 * @param request what the gateway will get, JSON; null where the text is all of the message
 * @param since when it was sent
 * @param unreadable whether it was spoiled where it is kept, and is empty for that
 */
public record QueuedMessage(
    TurnId turn,
    UserId owner,
    ConversationId conversation,
    String text,
    @Nullable String request,
    Instant since,
    boolean unreadable) {
  /** How many may wait in one conversation; more would be a conversation of its own. */
  public static final int MOST = 20;

  /** One that can be read. */
  public QueuedMessage(
      TurnId turn,
      UserId owner,
      ConversationId conversation,
      String text,
      @Nullable String request,
      Instant since) {
    this(turn, owner, conversation, text, request, since, false);
  }

  /** The same message in other words. */
  public QueuedMessage saying(String words, @Nullable String otherRequest) {
    return new QueuedMessage(turn, owner, conversation, words, otherRequest, since, false);
  }
}
