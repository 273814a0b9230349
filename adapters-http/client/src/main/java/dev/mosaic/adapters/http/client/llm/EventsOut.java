package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.protocol.shape.Reading;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events on their way to the agent. What may be half of the account's key, half of a tool call, or
 * the end of an answer that never began is kept back.
 */
final class EventsOut {
  private final Reading reading;
  private final KeyCutter keys;
  private final int mostHeld;
  private final Function<byte[], Optional<JsonNode>> json;
  private final StringBuilder words = new StringBuilder();
  private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  /**
   * @param mostHeld bytes of an unfinished tool call
   * @param json reads what an event carries
   */
  EventsOut(
      Reading reading, KeyCutter keys, int mostHeld, Function<byte[], Optional<JsonNode>> json) {
    this.reading = reading;
    this.keys = keys;
    this.mostHeld = mostHeld;
    this.json = json;
  }

  /**
   * @param json what the event carries; null for one that carries none
   */
  void give(byte[] event, @Nullable JsonNode json) {
    keys.offer(event, json).forEach(this::hold);
    if (mayGo() || held.size() > mostHeld) {
      release();
    }
  }

  /** Bytes that may go on. */
  int size() {
    return ready.size();
  }

  byte[] take() {
    byte[] bytes = ready.toByteArray();
    ready.reset();
    return bytes;
  }

  /** Lets all go on, because the answer is whole. */
  void end(String missing) {
    keys.flush().forEach(this::hold);
    release();
    ready.writeBytes(missing.getBytes(StandardCharsets.UTF_8));
  }

  /** Lets go of what must not go on, because the answer broke off. */
  void breakOff() {
    List<byte[]> left = keys.flush();
    if (mayGo()) {
      left.forEach(ready::writeBytes);
    }
    held.reset();
  }

  /** What ends the answer in the vendor's place. */
  byte[] ending(String words) {
    return keys.cut(reading.ending(words)).getBytes(StandardCharsets.UTF_8);
  }

  /** What the agent's gateway will hold back of the bytes so far, since this was last asked. */
  String takeWords() {
    String said = words.toString();
    words.setLength(0);
    return said;
  }

  // Read again from what is left of the event without the key.
  private void hold(byte[] event) {
    held.writeBytes(event);
    if (reading.hasThought()) {
      json.apply(event).map(reading::heldBack).ifPresent(words::append);
    }
  }

  private boolean mayGo() {
    return !reading.isInToolCall() && !reading.ranOut() && !reading.wasFiltered();
  }

  private void release() {
    ready.writeBytes(held.toByteArray());
    held.reset();
  }
}
