package dev.mosaic.application.chat;

import dev.mosaic.ports.agent.TurnRequest;

/** What a program says, ready for its agent's gateway. */
public interface ProgramMessage extends Message {
  /** The form of both requests, and of the answer. */
  TurnRequest.Form form();

  /** The request that begins a conversation: everything that was said. */
  byte[] opening();

  /** The request that goes on with a conversation the gateway remembers: only what is new. */
  byte[] following();
}
