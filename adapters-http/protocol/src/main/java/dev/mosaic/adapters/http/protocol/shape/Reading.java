package dev.mosaic.adapters.http.protocol.shape;

import dev.mosaic.domain.llm.TokenUsage;
import io.micronaut.json.tree.JsonNode;

/**
 * What an answer means as it is read, in one protocol. Remembers just enough of a stream to end it
 * in the vendor's place.
 */
public abstract class Reading {
  private final Tally tally;
  private boolean begun;
  private boolean over;
  private boolean spoken;
  private boolean thought;
  private boolean atLimit;
  private boolean filtered;

  protected Reading(Tally tally) {
    this.tally = tally;
  }

  /** Whether an event is one of the protocol's, and not something else in between. */
  public abstract boolean knows(JsonNode event);

  /** Takes in the next event of a stream. */
  public abstract void take(JsonNode event);

  /**
   * Takes in what is no JSON.
   *
   * @return whether it means something
   */
  public boolean takeMark(String data) {
    return false;
  }

  /**
   * Takes in an answer that is no stream.
   *
   * @return whether it is one
   */
  public abstract boolean takeWhole(JsonNode answer);

  /**
   * What an event that was taken in says, where OpenClaw's gateway shows none of it before the
   * answer is whole; empty where it passes words on as they come.
   */
  public String heldBack(JsonNode event) {
    return "";
  }

  /** Whether the model has said, thought or called anything yet, or refused to. */
  public final boolean hasBegun() {
    return begun;
  }

  /** Whether a stream that ends here is a whole one. */
  public boolean mayEnd() {
    return over;
  }

  /** Whether nothing more can come. */
  public final boolean isOver() {
    return over;
  }

  /** Whether a tool call has begun that is not whole; never where calls come in one piece. */
  public boolean isInToolCall() {
    return false;
  }

  public final TokenUsage usage() {
    return tally.usage();
  }

  /**
   * What ends the stream properly where it stands, with these words as the last of the answer. The
   * agent must not take a tool call that was cut off for one to run.
   */
  public abstract String ending(String words);

  protected final Tally tally() {
    return tally;
  }

  /**
   * What a vendor left out at the end of a stream that {@linkplain #mayEnd may end}; empty if
   * nothing is missing.
   */
  public String missingEnd() {
    return "";
  }

  /** Whether the model was seen thinking. */
  public final boolean hasThought() {
    return thought;
  }

  /** Whether the limit of length ended the answer before its first word. */
  public final boolean ranOut() {
    return atLimit && !spoken;
  }

  /** Whether the vendor's filter of contents ended the answer before its first word. */
  public final boolean wasFiltered() {
    return filtered && !spoken;
  }

  /** Text of the answer, or of a tool call. */
  protected final void said(String text) {
    wrote(text);
    spoken |= !text.isEmpty();
  }

  protected final void thought(String text) {
    wrote(text);
    thought |= !text.isEmpty();
  }

  /** The answer, or a call in it, is under way although there is no text. */
  protected final void saidIf(boolean sign) {
    begun |= sign;
    spoken |= sign;
  }

  protected final void thoughtIf(boolean sign) {
    begun |= sign;
    thought |= sign;
  }

  protected final void limitReached() {
    atLimit = true;
  }

  protected final void filterStruck() {
    filtered = true;
  }

  private void wrote(String text) {
    tally.wrote(text);
    begun |= !text.isEmpty();
  }

  protected final void beginIf(boolean sign) {
    begun |= sign;
  }

  protected final void endIf(boolean sign) {
    over |= sign;
  }
}
