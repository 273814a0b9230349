package dev.mosaic.application.llm;

import java.util.Optional;

/**
 * A vendor's answer on its way to the agent. One thread reads; any thread may close. Must be
 * closed, whole or not: closing writes down what it cost.
 */
public interface RelayedAnswer extends AutoCloseable {
  /** The media type of the answer. */
  String contentType();

  /**
   * Waits for the next bytes. A vendor that breaks off is noted, and the stream ended with a notice
   * in the protocol's own words, so that the agent takes it for a whole answer.
   *
   * @return empty when nothing follows
   */
  Optional<byte[]> next();

  /** Ends the vendor's call at once if it has not ended. */
  @Override
  void close();
}
