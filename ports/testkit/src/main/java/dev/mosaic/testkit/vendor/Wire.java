package dev.mosaic.testkit.vendor;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One vendor protocol's shapes. Each text of a stream below holds whole events, or nothing. */
interface Wire {
  /** The key a call shows, in the one way the protocol knows; empty if it shows none. */
  default String key(Headers headers) {
    String bearer = headers.getFirst("Authorization");
    return bearer != null && bearer.startsWith("Bearer ") ? bearer.substring(7) : "";
  }

  default String streamType() {
    return "text/event-stream";
  }

  default boolean streamsUnlessTold() {
    return false;
  }

  /** The status that goes with an error for which most vendors send this one. */
  default int status(int usual) {
    return usual;
  }

  /**
   * The list of what the vendor offers.
   *
   * @param sizes whether it reports how much each model takes, where the protocol leaves that open
   */
  Map<String, @Nullable Object> models(List<String> ids, boolean sizes);

  /** The body of an answer that is not streamed. */
  Map<String, @Nullable Object> whole(ChatRequest request, Answer answer);

  /** What comes before the first piece; says nothing yet. */
  String opening(ChatRequest request, Answer answer);

  /**
   * One piece of a stream.
   *
   * @param number of the piece, from 0
   */
  String piece(ChatRequest request, Answer answer, int number);

  /** What comes after the last piece. */
  String closing(ChatRequest request, Answer answer);

  Map<String, @Nullable Object> error(int status, String type, String message);

  /** An error in a stream that began well. */
  default String errorEvent(String type, String message) {
    return event(error(500, type, message));
  }

  static String event(Map<String, @Nullable Object> data) {
    return "data: " + Json.write(data) + "\n\n";
  }

  static String event(String name, Map<String, @Nullable Object> data) {
    return "event: " + name + "\n" + event(data);
  }
}
