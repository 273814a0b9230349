package dev.mosaic.ports.store;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Conversations and their messages, titles and contents sealed at rest with the owner's data key.
 * Other people's are as if they did not exist.
 */
public interface ConversationStore {
  /** One page, latest first. */
  Page<Conversation> list(UserId owner, PageRequest page);

  Optional<Conversation> find(UserId owner, ConversationId id);

  void insert(Conversation conversation);

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
