package dev.mosaic.testkit.vendor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One vendor protocol's shapes. Streams are server-sent events, each text below holding whole ones.
 */
interface Wire {
  /** The body of an answer that is not streamed. */
  Map<String, @Nullable Object> whole(ChatRequest request, Answer answer);

  /** What comes before the first piece. */
  String opening(ChatRequest request);

  String piece(ChatRequest request, String text);

  /** What comes after the last piece. */
  String closing(ChatRequest request, Answer answer);

  Map<String, @Nullable Object> error(String type, String message);

  static String event(Map<String, @Nullable Object> data) {
    return "data: " + Json.write(data) + "\n\n";
  }

  static String event(String name, Map<String, @Nullable Object> data) {
    return "event: " + name + "\n" + event(data);
  }
}
