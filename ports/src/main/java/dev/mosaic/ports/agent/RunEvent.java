package dev.mosaic.ports.agent;

import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.TurnFault;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a run shows of itself. Each says how things stand, so that having one twice is no harm. */
public sealed interface RunEvent {
  /**
   * The answer as far as it is written.
   *
   * @param whole from its beginning, perhaps up to the middle of a character; may differ from what
   *     was there before where the gateway asked its model anew
   */
  record Text(String whole) implements RunEvent {}

  /**
   * What the model thinks before it answers.
   *
   * @param whole since it last began to think
   */
  record Thought(String whole) implements RunEvent {}

  /**
   * A tool is called.
   *
   * @param call the gateway's name for the call, no other in the run has it
   * @param name of the tool
   * @param title in a few words, as the gateway puts it; empty if it does not
   * @param arguments JSON, as the model wrote it; empty if not known
   */
  record ToolStarted(String call, String name, String title, String arguments, Instant at)
      implements RunEvent {}

  /**
   * @param whole the tool's output so far, or the end of it
   */
  record ToolOutput(String call, String whole) implements RunEvent {}

  /**
   * A tool's call is over. One that makes a sub-agent lasts as long as that works.
   *
   * @param ok whether it did what it was called for
   * @param output all that the model gets of it, empty if it got nothing; of a sub-agent, what it
   *     said last
   */
  record ToolEnded(String call, boolean ok, Duration took, String output) implements RunEvent {}

  /**
   * The run is over; nothing follows.
   *
   * @param status anything but streaming
   * @param text the whole answer; null if the gateway does not say, and what was heard counts
   * @param fault why; null unless it failed
   */
  record Ended(Status status, @Nullable String text, @Nullable TurnFault fault)
      implements RunEvent {}

  /** The gateway has neither the run nor an answer of it any more; nothing follows. */
  record Lost() implements RunEvent {}
}
