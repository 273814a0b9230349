package dev.mosaic.adapters.http.protocol.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes server-sent events. */
final class Events {
  private final StringBuilder text = new StringBuilder();

  Events data(Map<String, @Nullable Object> json) {
    return data(WireJson.text(json));
  }

  Events data(String line) {
    text.append("data: ").append(line).append("\n\n");
    return this;
  }

  /** An event that is named as its member `type` says. */
  Events typed(Map<String, @Nullable Object> json) {
    text.append("event: ").append(json.get("type")).append('\n');
    return data(json);
  }

  WireAnswer answer() {
    return new WireAnswer(200, WireAnswer.EVENTS, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
