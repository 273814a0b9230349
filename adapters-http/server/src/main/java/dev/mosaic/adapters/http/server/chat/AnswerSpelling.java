package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.TurnFault;

/** How one answer is spelled for a client of one of OpenAI's interfaces. Serves one reader. */
interface AnswerSpelling {
  /** One or more whole events of the gateway's, as the client gets them. */
  byte[] events(byte[] raw);

  /** The last event of an answer that went wrong after its first byte. */
  byte[] fault(TurnFault fault);

  /** Assembles the answer for a client that wants it in one piece. */
  WholeAnswer whole();
}
