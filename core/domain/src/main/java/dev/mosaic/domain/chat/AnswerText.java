package dev.mosaic.domain.chat;

import java.util.List;

/** An answer's text, put together from its events. Not for several threads at once. */
public final class AnswerText {
  private final StringBuilder text = new StringBuilder();

  /** The text that a turn's events in order come to, up to where one is missing. */
  public static String of(List<NumberedEvent> events) {
    AnswerText text = new AnswerText();
    for (NumberedEvent numbered : events) {
      if (numbered.event() instanceof TurnEvent.Text piece && !text.take(piece)) {
        break;
      }
    }
    return text.toString();
  }

  /**
   * Takes an event in.
   *
   * @return false, and nothing is changed, where text before it is missing
   */
  public boolean take(TurnEvent.Text event) {
    if (event.at() > text.length()) {
      return false;
    }
    text.setLength(event.at());
    text.append(event.delta());
    return true;
  }

  public int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
