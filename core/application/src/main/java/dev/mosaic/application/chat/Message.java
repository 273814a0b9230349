package dev.mosaic.application.chat;

import dev.mosaic.ports.agent.TurnRequest;

/** What is said to an agent, ready for its gateway. */
public interface Message {
  /** As the history shows it; may be empty. */
  String text();

  /** Whether the text is all of it: no pictures, no files. */
  boolean isPlainText();

  /** The form of both requests, and of the answer. */
  TurnRequest.Form form();

  /** The request that begins a conversation: everything that was said. */
  byte[] opening();

  /** The request that goes on with a conversation the gateway remembers: only what is new. */
  byte[] following();
}
