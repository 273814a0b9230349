package dev.mosaic.adapters.http.openclaw;

/** How the history shows that an answer calls functions of the program that asked. */
final class ToolCallText {
  private boolean spoke;
  private boolean open;

  /** Passes words of the answer through. */
  String plain(String text) {
    spoke |= !text.isEmpty();
    return text;
  }

  /**
   * A call, or a piece of one.
   *
   * @param name empty where the call under way goes on
   * @param arguments JSON, or a piece of it
   */
  String call(String name, String arguments) {
    if (name.isEmpty()) {
      return open ? arguments : "";
    }
    String before = end() + (spoke ? "\n\n" : "");
    spoke = true;
    open = true;
    return before + "Calls `" + name + "` with ``" + arguments;
  }

  /** Closes the call under way. */
  String end() {
    String close = open ? "``" : "";
    open = false;
    return close;
  }
}
