package dev.mosaic.application.conversation;

import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.SearchText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.FoundConversation;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Finds what was said in a person's own conversations, and what they are called. Everything is
 * opened for that, so that one search of a person runs at a time.
 */
public final class SearchConversations {
  private final ConversationStore conversations;
  private final Map<UserId, Lock> turns = new ConcurrentHashMap<>();

  SearchConversations(ConversationStore conversations) {
    this.conversations = conversations;
  }

  /** Blocks while another search of this person runs. */
  public Page<FoundConversation> search(
      UserId owner, ConversationSelection selection, SearchText text, PageRequest page) {
    Lock turn = turns.computeIfAbsent(owner, anybody -> new ReentrantLock(true));
    turn.lock();
    try {
      return conversations.search(owner, selection, text, page);
    } finally {
      turn.unlock();
    }
  }
}
