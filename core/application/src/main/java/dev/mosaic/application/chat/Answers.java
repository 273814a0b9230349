package dev.mosaic.application.chat;

/** A way to have an agent answer. */
interface Answers {
  /**
   * Wakes the agent if need be, asks it and passes on what comes. Blocks until it is over for this
   * process.
   */
  Ending answer(Turn turn, TurnReceiver receiver);
}
