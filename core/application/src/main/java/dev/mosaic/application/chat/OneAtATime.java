package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ConversationId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets one caller at a time work on a conversation's queue. One server owns the database, so this
 * is all it takes. Not to be entered from within a transaction: who waits would hold a connection.
 */
final class OneAtATime {
  // Conversations may share a lock; more locks than callers make that rare.
  private static final int LOCKS = 64;

  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  <T> T in(ConversationId conversation, Supplier<T> work) {
    ReentrantLock lock = locks.get(Math.floorMod(conversation.hashCode(), LOCKS));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
