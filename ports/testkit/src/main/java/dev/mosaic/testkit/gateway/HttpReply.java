package dev.mosaic.testkit.gateway;

/** The HTTP caller who waits for a run. */
interface HttpReply {
  void text(String delta);

  void complete(String wholeText);

  void fail(String message);

  /** Breaks the connection. */
  void drop();
}
