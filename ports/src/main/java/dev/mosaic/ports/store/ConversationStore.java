package dev.mosaic.ports.store;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.MessagePlace;
import dev.mosaic.domain.chat.SearchText;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Conversations and their messages, titles and contents sealed at rest with the owner's data key.
 * Other people's are as if they did not exist.
 */
public interface ConversationStore {
  /** One page of those selected: pinned ones, then the others, each latest first. */
  Page<Conversation> list(UserId owner, ConversationSelection selection, PageRequest page);

  /**
   * One page of those selected whose title or one of whose messages has all these words, in the
   * order of the list. Takes as long as there is much to read.
   */
  Page<FoundConversation> search(
      UserId owner, ConversationSelection selection, SearchText text, PageRequest page);

  /** Ids of all that are not hidden, oldest first. */
  List<ConversationId> ids(UserId owner);

  Optional<Conversation> find(UserId owner, ConversationId id);

  /** The conversation a program of this person's calls so. */
  Optional<Conversation> find(UserId owner, ConversationKey key);

  void insert(Conversation conversation);

  /**
   * Adds a conversation that a program calls by this key from now on; false, and nothing is added,
   * where the person has one by that key. Of many calls at once one adds.
   */
  boolean insert(Conversation conversation, ConversationKey key);

  /**
   * Replaces title, its origin, where a conversation is put, its model and what is shown of it;
   * nobody else changes these meanwhile.
   *
   * @param change gets the conversation as it is; may be called again
   * @return as it is now; empty if there is none
   */
  Optional<Conversation> change(
      UserId owner, ConversationId id, UnaryOperator<Conversation> change);

  /**
   * Hides a conversation: until it is restored it is as if it were deleted, and programs may use
   * its key for another. What is still written of an answer in it is kept. False if there was none.
   */
  boolean hide(UserId owner, ConversationId id, Instant at);

  /**
   * Shows a hidden conversation again, under its key unless another has that by now. Fine if it was
   * not hidden.
   *
   * @return false if there is none, or no more
   */
  boolean restore(UserId owner, ConversationId id);

  /** Deletes what was hidden before, with its messages, whoever's it is; returns how many. */
  int eraseHiddenBefore(Instant time);

  /** Removes a conversation with its messages at once; false if there was none. */
  boolean delete(UserId owner, ConversationId id);

  /** All messages, in the order they were added. */
  List<ChatMessage> messages(UserId owner, ConversationId id);

  /** Where all messages stand, in the order they were added; reads none of them. */
  List<MessagePlace> places(UserId owner, ConversationId id);

  /**
   * Adds messages in order and moves the conversation's `lastMessageAt` to the newest of them, all
   * or nothing: none is added where a conversation is gone or somebody else's. What is added last
   * is shown.
   */
  void append(UserId owner, List<ChatMessage> messages);

  /** Replaces content, status, fault and notes of a message; no-op if its conversation is gone. */
  void update(UserId owner, ChatMessage message);

  /**
   * Marks answers left streaming by a server that died as interrupted; returns how many. Call at
   * boot only.
   *
   * @param except those that somebody goes on with
   */
  int interruptStreaming(Set<MessageId> except);
}
