package dev.mosaic.adapters.http.protocol.wire;

import dev.mosaic.adapters.http.protocol.sse.Framing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of an answer, one after the other. */
final class EventsOut {
  private final StringBuilder text = new StringBuilder();

  static EventsOut begun() {
    return new EventsOut();
  }

  EventsOut data(Map<String, @Nullable Object> json) {
    return data(WireJson.text(json));
  }

  EventsOut data(String line) {
    text.append(Framing.EVENTS.event("", line));
    return this;
  }

  /** An event that is named as its member `type` says. */
  EventsOut typed(Map<String, @Nullable Object> json) {
    text.append(Framing.EVENTS.event(String.valueOf(json.get("type")), WireJson.text(json)));
    return this;
  }

  WireAnswer answer() {
    return new WireAnswer(200, WireAnswer.EVENTS, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
