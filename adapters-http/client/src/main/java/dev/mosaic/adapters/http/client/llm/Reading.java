package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ApiType;
import io.micronaut.json.tree.JsonNode;

/**
 * What an answer means as it is read, in one protocol. Remembers just enough of a stream to end it
 * in the vendor's place.
 */
abstract class Reading {
  private final Tally tally;
  private boolean begun;
  private boolean over;
  private boolean spoken;
  private boolean thought;
  private boolean atLimit;
  private boolean filtered;

  Reading(Tally tally) {
    this.tally = tally;
  }

  /**
   * @param askedBytes of the text that was sent
   */
  static Reading of(ApiType api, String model, long askedBytes) {
    Tally tally = new Tally(askedBytes);
    return switch (api) {
      case OPENAI_COMPLETIONS -> new CompletionsReading(model, tally);
      case OPENAI_RESPONSES -> new ResponsesReading(model, tally);
      case ANTHROPIC_MESSAGES -> new AnthropicReading(tally);
      case OLLAMA -> new OllamaReading(model, tally);
      case GOOGLE_GENERATIVE_AI -> new GoogleReading(tally);
    };
  }

  /** Whether an event is one of the protocol's, and not something else in between. */
  abstract boolean knows(JsonNode event);

  /** Takes in the next event of a stream. */
  abstract void take(JsonNode event);

  /**
   * Takes in what is no JSON.
   *
   * @return whether it means something
   */
  boolean takeMark(String data) {
    return false;
  }

  /**
   * Takes in an answer that is no stream.
   *
   * @return whether it is one
   */
  abstract boolean takeWhole(JsonNode answer);

  /** Whether the model has said, thought or called anything yet, or refused to. */
  final boolean hasBegun() {
    return begun;
  }

  /** Whether a stream that ends here is a whole one. */
  boolean mayEnd() {
    return over;
  }

  /** Whether nothing more can come. */
  final boolean isOver() {
    return over;
  }

  /** Whether a tool call has begun that is not whole; never where calls come in one piece. */
  boolean isInToolCall() {
    return false;
  }

  final TokenUsage usage() {
    return tally.usage();
  }

  /**
   * What ends the stream properly where it stands, with these words as the last of the answer. The
   * agent must not take a tool call that was cut off for one to run.
   */
  abstract String ending(String words);

  final Tally tally() {
    return tally;
  }

  /**
   * What a vendor left out at the end of a stream that {@linkplain #mayEnd may end}; empty if
   * nothing is missing.
   */
  String missingEnd() {
    return "";
  }

  /** Whether the model was seen thinking. */
  final boolean hasThought() {
    return thought;
  }

  /** Whether the limit of length ended the answer before its first word. */
  final boolean ranOut() {
    return atLimit && !spoken;
  }

  /** Whether the vendor's filter of contents ended the answer before its first word. */
  final boolean wasFiltered() {
    return filtered && !spoken;
  }

  /** Text of the answer, or of a tool call. */
  final void said(String text) {
    wrote(text);
    spoken |= !text.isEmpty();
  }

  final void thought(String text) {
    wrote(text);
    thought |= !text.isEmpty();
  }

  /** The answer, or a call in it, is under way although there is no text. */
  final void saidIf(boolean sign) {
    begun |= sign;
    spoken |= sign;
  }

  final void thoughtIf(boolean sign) {
    begun |= sign;
    thought |= sign;
  }

  final void limitReached() {
    atLimit = true;
  }

  final void filterStruck() {
    filtered = true;
  }

  private void wrote(String text) {
    tally.wrote(text);
    begun |= !text.isEmpty();
  }

  final void beginIf(boolean sign) {
    begun |= sign;
  }

  final void endIf(boolean sign) {
    over |= sign;
  }
}
