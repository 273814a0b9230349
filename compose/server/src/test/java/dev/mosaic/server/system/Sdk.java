package dev.mosaic.server.system;

import java.util.List;

/** A program made with somebody else's SDK, pointed at a Mosaic. */
interface Sdk {
  String MODEL = "openclaw";

  String ASK = "What is the weather? [tool get_weather {\"city\":\"Paris\"}]";

  /** Lets the agent call a function and answers it. */
  ToolUse useTool() throws Exception;

  /** Asks for what cannot be served; the words the SDK shows for it. */
  String beRefused() throws Exception;

  /** Begins a call that takes twelve seconds; its prompt holds this word. */
  RunningCall begin(String word) throws Exception;

  /**
   * How a function was used.
   *
   * @param cities what it was called for
   * @param said what the agent says of it
   */
  record ToolUse(List<String> cities, String said) {}

  /** A call that has not been answered yet. */
  interface RunningCall {
    /** Stops it as the SDK has it. */
    void stop() throws Exception;

    /** Waits until the program knows that it is stopped, where it can tell. */
    default void awaitEnd() throws Exception {}
  }
}
