package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event on its way out, with the places where the key is cut out of it. */
final class HeldEvent {
  private final byte[] event;
  private final @Nullable JsonNode json;
  private final String key;
  private final Framing framing;
  private final Map<Integer, Cuts> cuts = new HashMap<>();

  HeldEvent(byte[] event, @Nullable JsonNode json, String key, Framing framing) {
    this.event = event;
    this.json = json;
    this.key = key;
    this.framing = framing;
  }

  /** Cuts a stretch out of one of its texts. */
  void cut(int ordinal, int from, int until, boolean marked) {
    cuts.computeIfAbsent(ordinal, at -> new Cuts()).add(from, until, marked);
  }

  /** The event as it may go on. */
  byte[] bytes() {
    String text = new String(event, StandardCharsets.UTF_8);
    if (cuts.isEmpty() || json == null) {
      // Names of members, comments and ids of events are no place for a key to stay, either.
      return text.contains(key)
          ? text.replace(key, KeyCutter.MARKER).getBytes(StandardCharsets.UTF_8)
          : event;
    }
    JsonNode clean =
        Leaves.replaced(
            json,
            (ordinal, whole) -> {
              Cuts of = cuts.get(ordinal);
              return of == null ? whole : of.applied(whole);
            });
    return framing
        .carrying(text, Trees.write(clean))
        .replace(key, KeyCutter.MARKER)
        .getBytes(StandardCharsets.UTF_8);
  }
}
