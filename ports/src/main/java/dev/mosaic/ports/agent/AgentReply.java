package dev.mosaic.ports.agent;

import dev.mosaic.domain.chat.TurnFault;
import java.util.Optional;

/**
 * A gateway's answer as it comes. Closing it, from any thread, ends the gateway's work and the
 * vendor's call within a second.
 */
public interface AgentReply extends AutoCloseable {
  /**
   * Why the gateway does not take the turn; empty if it answers. Waits for what the gateway says
   * about it. Nothing follows a refusal.
   *
   * @throws AgentUnreachable as {@link #next} does
   */
  Optional<TurnFault> refusal();

  /** Whether the answer comes event by event; otherwise it is one JSON document. */
  boolean isStream();

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
