package dev.mosaic.testkit.gateway;

import java.util.StringJoiner;

/** What a run has said and thought so far, and how much of it was sent. */
final class RunText {
  private final StringBuilder before = new StringBuilder();
  private final StringBuilder message = new StringBuilder();
  private final StringBuilder thinking = new StringBuilder();
  private int number = 1;
  private int sentOfMessage;
  private int sentOfRun;
  private int pending;

  void append(String piece) {
    message.append(piece);
    pending++;
  }

  int pending() {
    return pending;
  }

  /** All messages of the run. */
  String whole() {
    StringJoiner whole = new StringJoiner("\n\n");
    if (!before.isEmpty()) {
      whole.add(before);
    }
    if (!message.isEmpty()) {
      whole.add(message);
    }
    return whole.toString();
  }

  String message() {
    return message.toString();
  }

  int number() {
    return number;
  }

  String unsentOfMessage() {
    return message.substring(sentOfMessage);
  }

  String unsentOfRun() {
    return whole().substring(sentOfRun);
  }

  void sent() {
    sentOfMessage = message.length();
    sentOfRun = whole().length();
    pending = 0;
  }

  void nextMessage() {
    String whole = whole();
    before.setLength(0);
    before.append(whole);
    message.setLength(0);
    number++;
    sentOfMessage = 0;
    pending = 0;
    thinking.setLength(0);
  }

  void takeBack() {
    before.setLength(0);
    message.setLength(0);
    sentOfMessage = 0;
    sentOfRun = 0;
    pending = 0;
  }

  String think(String piece) {
    return thinking.append(piece).toString();
  }

  String thinking() {
    return thinking.toString();
  }
}
