package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;

/** Where one reader gets an answer from. */
public interface AnswerSource {
  ConversationId conversation();

  /** The answer in the history of its conversation. */
  MessageId message();

  /** False for an answer that leaves nothing behind: its conversation is nowhere to be found. */
  boolean isKept();

  /** Passes the answer on as it comes. Blocks until it has ended, one way or another. Call once. */
  void run(TurnReceiver receiver);

  /**
   * This reader wants no more, from any thread. Where nobody else does either, the vendor sees its
   * call end within a second; what came so far is kept.
   */
  void abort();
}
