package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the account's key out of what its vendor answers, in whatever member of an event it stands
 * and over however many events it is spread. Events are held back only while the text in them may
 * be the beginning of the key; all others pass as they came.
 */
final class KeyCutter {
  static final String MARKER = "[key removed by Mosaic]";
  // A shorter one ("ollama", "none") is a word people use, and guards nothing.
  private static final int SHORTEST = 8;
  // Many words end as keys begin ("s" of "sk-"); so few characters give nothing away.
  private static final int HARMLESS = 4;
  private static final int MOST_HELD = 1 << 20;

  private final @Nullable KeyMatch key;
  private final Framing framing;
  private final Map<String, TextTrack> tracks = new HashMap<>();
  private final List<HeldEvent> held = new ArrayList<>();
  private long heldBytes;

  /**
   * @param key null where the account has none
   */
  KeyCutter(@Nullable SecretText key, Framing framing) {
    String text = key == null ? "" : key.reveal().strip();
    this.key = text.length() < SHORTEST ? null : new KeyMatch(text);
    this.framing = framing;
  }

  /**
   * Takes the next event.
   *
   * @param json what it carries; null for one that carries none
   * @return the events that may go on, in their order
   */
  List<byte[]> offer(byte[] event, @Nullable JsonNode json) {
    if (key == null) {
      return List.of(event);
    }
    HeldEvent next = new HeldEvent(event, json, key.text(), framing);
    held.add(next);
    heldBytes += event.length;
    if (json != null) {
      Leaves.each(json, (channel, ordinal, text) -> follow(next, channel, ordinal, text));
    }
    if (heldBytes > MOST_HELD) {
      return flush();
    }
    return tracks.values().stream().anyMatch(this::mayBecomeKey) ? List.of() : release();
  }

  /** Lets everything go, because nothing more follows; the beginning of a key is cut out. */
  List<byte[]> flush() {
    tracks.values().stream().filter(this::mayBecomeKey).forEach(TextTrack::cutBeginning);
    return release();
  }

  /** The same text without the key. */
  String cut(String text) {
    return key == null ? text : text.replace(key.text(), MARKER);
  }

  /** A whole answer without the key. */
  byte[] cutWhole(byte[] body, JsonNode json) {
    if (key == null) {
      return body;
    }
    JsonNode clean = Leaves.replaced(json, (ordinal, text) -> cut(text));
    String text = new String(body, StandardCharsets.UTF_8);
    if (clean.equals(json) && !text.contains(key.text())) {
      return body;
    }
    String written = new String(JsonText.write(clean), StandardCharsets.UTF_8);
    return cut(written).getBytes(StandardCharsets.UTF_8);
  }

  private void follow(HeldEvent event, String channel, int ordinal, String text) {
    KeyMatch match = key;
    if (match == null || text.isEmpty()) {
      return;
    }
    TextTrack track = tracks.computeIfAbsent(channel, name -> new TextTrack(match));
    track.read(event, ordinal, text);
    if (!track.isOpen()) {
      tracks.remove(channel);
    }
  }

  private boolean mayBecomeKey(TextTrack track) {
    return track.matched() >= HARMLESS;
  }

  private List<byte[]> release() {
    List<byte[]> ready = new ArrayList<>(held.size());
    held.forEach(event -> ready.add(event.bytes()));
    held.clear();
    heldBytes = 0;
    return ready;
  }
}
