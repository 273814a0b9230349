package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.protocol.shape.Reading;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events on their way to the agent. What may be half of the account's key, half of a tool call, or
 * the end of an answer that never began is kept back.
 */
final class EventsOut {
  private final Reading reading;
  private final KeyCutter keys;
  private final int mostHeld;
  private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  /**
   * @param mostHeld bytes of an unfinished tool call
   */
  EventsOut(Reading reading, KeyCutter keys, int mostHeld) {
    this.reading = reading;
    this.keys = keys;
    this.mostHeld = mostHeld;
  }

  /**
   * @param json what the event carries; null for one that carries none
   */
  void give(byte[] event, @Nullable JsonNode json) {
    keys.offer(event, json).forEach(held::writeBytes);
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
    keys.flush().forEach(held::writeBytes);
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

  private boolean mayGo() {
    return !reading.isInToolCall() && !reading.ranOut() && !reading.wasFiltered();
  }

  private void release() {
    ready.writeBytes(held.toByteArray());
    held.reset();
  }
}
