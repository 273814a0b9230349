package dev.mosaic.ports.store;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import java.util.List;

/**
 * Messages that wait, sealed at rest with their owner's data key. Other people's are as if they did
 * not exist. A conversation takes them along when it is deleted.
 */
public interface QueuedMessageStore {
  /** Puts a message behind the others of its conversation. Its turn must have been noted. */
  void add(QueuedMessage message);

  /** Those of a conversation, in the order they were added. */
  List<QueuedMessage> of(UserId owner, ConversationId conversation);

  /**
   * Says other words in the same place.
   *
   * @return false if it does not wait any more, or is somebody else's
   */
  boolean change(QueuedMessage message);

  /**
   * Takes a message out, to begin its turn or for good.
   *
   * @return false if it does not wait any more, or is somebody else's; of many calls at once one
   *     gets it
   */
  boolean remove(UserId owner, TurnId turn);

  /** Where everybody's messages wait, in no certain order. Call at boot only. */
  List<Place> places();

  /** Where a message waits. */
  record Place(UserId owner, ConversationId conversation, TurnId turn) {}
}
