package dev.mosaic.application.chat;

/** What is said to an agent. */
public interface Message {
  /** As the history shows it; may be empty. */
  String text();

  /** What a conversation is called by that it begins, until there is something better. */
  default String heading() {
    return text();
  }
}
