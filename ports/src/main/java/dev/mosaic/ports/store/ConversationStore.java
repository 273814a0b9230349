package dev.mosaic.ports.store;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Conversations and their messages, titles and contents sealed at rest with the owner's data key.
 * Other people's are as if they did not exist.
 */
public interface ConversationStore {
  /** One page of those of this origin, latest first. */
  Page<Conversation> list(UserId owner, Conversation.Origin origin, PageRequest page);

  Optional<Conversation> find(UserId owner, ConversationId id);

  /** The conversation a program of this person's calls so. */
  Optional<Conversation> find(UserId owner, ConversationKey key);

  void insert(Conversation conversation);

  /**
   * Adds a conversation that a program calls by this key from now on; false, and nothing is added,
   * where the person has one by that key. Of many calls at once one adds.
   */
  boolean insert(Conversation conversation, ConversationKey key);

  /** Removes a conversation with its messages; false if there was none. */
  boolean delete(UserId owner, ConversationId id);

  /** All messages, in the order they were added. */
  List<ChatMessage> messages(UserId owner, ConversationId id);

  /**
   * Adds messages in order and moves the conversation's `lastMessageAt` to the newest of them, all
   * or nothing: none is added where a conversation is gone or somebody else's.
   */
  void append(UserId owner, List<ChatMessage> messages);

  /** Replaces content, status, fault and notes of a message; no-op if its conversation is gone. */
  void update(UserId owner, ChatMessage message);

  /**
   * Marks answers left streaming by a server that died as interrupted; returns how many. Call at
   * boot only.
   */
  int interruptStreaming();
}
