package dev.mosaic.domain.chat;

import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.ChatMessage.Status;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a turn. Whoever has every event of a turn in order has its answer.
 *
 * <p>Each is written so that having it twice, or again after others, changes nothing.
 */
public sealed interface TurnEvent {
  TurnId turn();

  /** Whether it says more than the moment it is said in, and is kept for those who come later. */
  default boolean isKept() {
    return true;
  }

  /** The message is kept and its answer begins. */
  record Started(TurnId turn) implements TurnEvent {}

  /**
   * The agent is not ready yet. About once a second.
   *
   * @param seconds since the turn began
   */
  record Waking(TurnId turn, StartPhase phase, long seconds) implements TurnEvent {
    @Override
    public boolean isKept() {
      return false;
    }
  }

  /**
   * The answer's text is what it was up to a place, and then this.
   *
   * @param at how much of the text before stays, in UTF-16 units; the end of it unless something is
   *     taken back
   */
  record Text(TurnId turn, int at, String delta) implements TurnEvent {}

  /**
   * What the agent thinks aloud is what it was up to a place, and then this.
   *
   * @param at how much of the thinking before stays, in UTF-16 units
   * @param delta never what stands there already; empty only to take something back
   */
  record Thought(TurnId turn, int at, String delta) implements TurnEvent {}

  /**
   * A tool is used. Again for the same call where more is known about what it was called with.
   *
   * @param call as it begins
   */
  record ToolStarted(TurnId turn, ToolCall call) implements TurnEvent {}

  /**
   * The output of a call is what it was up to a place, and then this.
   *
   * @param at how much of the output before stays, in UTF-16 units
   * @param delta never what stands there already; empty only to take something back
   */
  record ToolOutput(TurnId turn, String callId, int at, String delta) implements TurnEvent {}

  /**
   * A tool is done.
   *
   * @param state anything but running
   * @param took null where nobody saw how long
   * @param output all of it, whatever came before
   */
  record ToolEnded(
      TurnId turn, String callId, ToolCall.State state, @Nullable Duration took, String output)
      implements TurnEvent {}

  /**
   * How the answer comes about.
   *
   * @param notes all that is known so far
   */
  record Noted(TurnId turn, AnswerNotes notes) implements TurnEvent {}

  /**
   * The message that is to begin this turn was put in the queue, changed there, or taken back.
   * Which of them, the queue says.
   */
  record QueueChanged(TurnId turn) implements TurnEvent {}

  /**
   * The conversation shows other versions of what was said in it. Whoever comes later finds them.
   *
   * @param turn whose answer is the last that is shown
   */
  record Rearranged(TurnId turn) implements TurnEvent {
    @Override
    public boolean isKept() {
      return false;
    }
  }

  /**
   * Nothing follows.
   *
   * @param status anything but streaming
   * @param fault why; null unless it failed
   */
  record Ended(TurnId turn, Status status, @Nullable TurnFault fault) implements TurnEvent {}

  /**
   * The conversation that the turn began is called so now. Comes after the end of the turn, or not
   * at all; whoever comes later finds it with the conversation.
   */
  record Titled(TurnId turn, ConversationTitle title) implements TurnEvent {
    @Override
    public boolean isKept() {
      return false;
    }
  }
}
