package dev.mosaic.application.chat;

import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.TurnFault;

/**
 * Who an answer is for, as it comes. Called from one thread. An exception from any of these ends
 * the turn as an abort would.
 */
public interface TurnReceiver {
  /** About once a second while the agent wakes. */
  void waking(StartPhase phase);

  /** The gateway answers; its bytes follow. */
  void answering(int status, String contentType);

  /** Bytes of the answer, unchanged: a whole event, or the whole body where it is no stream. */
  void part(byte[] raw);

  /** What is known by now of how the answer comes about; may be told many times. */
  void noted(AnswerNotes notes);

  /** Ends the turn without, or in the midst of, an answer. Nothing follows. */
  void failed(TurnFault fault);
}
