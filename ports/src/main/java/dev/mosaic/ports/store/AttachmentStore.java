package dev.mosaic.ports.store;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Files that go with messages, names and bytes sealed at rest with the owner's data key. Other
 * people's are as if they did not exist. A conversation takes those of its messages along when it
 * is deleted, and out of sight while it is hidden.
 */
public interface AttachmentStore {
  /** Adds one that no message has yet. */
  void add(Attachment attachment, byte[] content);

  Optional<Attachment> find(UserId owner, AttachmentId id);

  /** Its bytes; empty if it is not there, or they were spoiled where they are kept. */
  Optional<byte[]> content(UserId owner, AttachmentId id);

  /** Those no message has, in the order they were added. */
  List<Attachment> loose(UserId owner);

  /** Those of all messages of a conversation, also of messages that wait; in each one's order. */
  List<Attachment> of(UserId owner, ConversationId conversation);

  /**
   * Gives loose ones to a message, in this order; of many calls at once one gets each.
   *
   * @return false if one of them is gone, another message's or somebody else's: then call it off,
   *     for others may be the message's already
   */
  boolean give(
      UserId owner, ConversationId conversation, MessageId message, List<AttachmentId> attachments);

  /** Deletes a loose one; false if there is none. */
  boolean remove(UserId owner, AttachmentId id);

  /** Takes those of a message from it: they are loose, as if they had been added at this time. */
  void release(UserId owner, MessageId message, Instant at);

  /** Deletes those that were added before and no message has, whoever's they are; how many. */
  int eraseLooseBefore(Instant time);
}
