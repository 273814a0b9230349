package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.ShownText;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tool an agent uses while it answers.
 *
 * @param id as the gateway gives it, at most {@link #MOST_ID} code points of it; unique in a turn
 * @param name of the tool, as `exec`; at most 100 code points
 * @param title what it is about, on one line; at most 300 code points, may be empty
 * @param at length of the answer's text when it began, in UTF-16 units
 * @param arguments what it was called with, as JSON or as the command; see {@link WorkText}
 * @param output what came of it so far; see {@link WorkText}
 * @param took null while it runs, and where nobody saw it end
 */
public record ToolCall(
    String id,
    String name,
    String title,
    int at,
    String arguments,
    State state,
    String output,
    Instant startedAt,
    @Nullable Duration took) {
  public static final int MOST_ID = 200;

  private static final int MOST_NAME = 100;
  private static final int MOST_TITLE = 300;

  /** How far a call is. */
  public enum State {
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Broken off with its turn. */
    STOPPED
  }

  public ToolCall {
    id = idOf(id);
    name = ShownText.cleaned(name, MOST_NAME);
    title = ShownText.cleaned(title, MOST_TITLE);
    arguments = WorkText.cut(arguments, WorkText.MOST_ARGUMENTS);
    output = WorkText.cut(output, WorkText.MOST_OUTPUT);
  }

  /** One that begins. Secrets and control characters are taken out of what comes from outside. */
  public static ToolCall begun(
      String id, String name, String title, int at, String arguments, Instant startedAt) {
    return new ToolCall(
        id,
        name,
        WorkText.arguments(title),
        at,
        WorkText.arguments(arguments),
        State.RUNNING,
        "",
        startedAt,
        null);
  }

  /** The id by which a call is known here. */
  public static String idOf(String given) {
    return ShownText.cleaned(given, MOST_ID);
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /** The same call, better described; how far it is stays. */
  ToolCall describedBy(ToolCall better) {
    return new ToolCall(
        id, better.name, better.title, at, better.arguments, state, output, startedAt, took);
  }

  ToolCall saying(String text) {
    return new ToolCall(id, name, title, at, arguments, state, text, startedAt, took);
  }

  ToolCall ended(State end, @Nullable Duration after, String text) {
    return new ToolCall(id, name, title, at, arguments, end, text, startedAt, after);
  }
}
