package dev.mosaic.ports.agent;

import java.util.Optional;

/**
 * A gateway's answer as it comes. Closing it, from any thread, ends the gateway's work and the
 * vendor's call within a second.
 */
public interface AgentReply extends AutoCloseable {
  /** The HTTP status of the head. */
  int status();

  /** The media type of what follows: `text/event-stream`, or else `application/json`. */
  String contentType();

  /**
   * Waits for the next whole event of a stream, or the whole body of an answer that is none.
   *
   * @return empty when the answer has ended
   * @throws AgentUnreachable if the connection broke or {@link #close} was called meanwhile
   */
  Optional<ReplyPart> next();

  @Override
  void close();
}
