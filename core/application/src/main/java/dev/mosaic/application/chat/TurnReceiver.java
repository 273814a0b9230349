package dev.mosaic.application.chat;

import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.TurnFault;
import org.jspecify.annotations.Nullable;

/**
 * Who an answer is for, as it comes. Called from one thread. An exception from any of these ends
 * the turn as an abort would.
 */
public interface TurnReceiver {
  /** About once a second while the agent wakes, or takes on settings that were just saved. */
  void waking(StartPhase phase);

  /**
   * The gateway takes the message; its bytes follow. Not called if it refuses.
   *
   * @param stream whether they are events; otherwise they are one JSON document
   */
  void answering(boolean stream);

  /** Bytes of the answer, unchanged: a whole event, or the whole body where it is no stream. */
  void part(byte[] raw);

  /** What is known so far about how the answer comes about; may be called many times. */
  void noted(AnswerNotes notes);

  /** The answer does not come, or no more of it, for a reason that no part has given. */
  void failed(TurnFault fault);

  /**
   * How it ended, as it is kept. Nothing follows. Not called after an exception.
   *
   * @param fault why, whether or not a part has said so; null unless it failed
   */
  default void ended(ChatMessage.Status status, @Nullable TurnFault fault) {}
}
