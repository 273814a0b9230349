package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.domain.provider.ApiType;
import java.nio.charset.StandardCharsets;

/** How a protocol tells one event of a stream from the next. */
enum Framing {
  /** Server-sent events: an empty line ends one. */
  EVENTS("text/event-stream", "\n\n") {
    @Override
    boolean isEnd(byte last, boolean emptyLine, byte before) {
      // Lines may end with carriage returns alone.
      return (last == '\n' && emptyLine) || (last == '\r' && before == '\r');
    }

    @Override
    String dataOf(byte[] event) {
      StringBuilder data = new StringBuilder();
      new String(event, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(DATA))
          .map(line -> line.substring(DATA.length()))
          .forEach(line -> data.append(line).append('\n'));
      return data.toString().strip();
    }

    @Override
    String carrying(String event, String data) {
      StringBuilder changed = new StringBuilder();
      event
          .lines()
          .filter(line -> !line.startsWith(DATA) && !line.isEmpty())
          .forEach(line -> changed.append(line).append('\n'));
      return changed.append(DATA).append(' ').append(data).append("\n\n").toString();
    }

    @Override
    String eventOf(String type, String data) {
      return (type.isEmpty() ? "" : "event: " + type + "\n") + DATA + " " + data + "\n\n";
    }
  },
  /** One line each. */
  LINES("application/x-ndjson", "\n") {
    @Override
    boolean isEnd(byte last, boolean emptyLine, byte before) {
      return last == '\n';
    }

    @Override
    String dataOf(byte[] event) {
      return new String(event, StandardCharsets.UTF_8).strip();
    }

    @Override
    String carrying(String event, String data) {
      return data + "\n";
    }

    @Override
    String eventOf(String type, String data) {
      return data + "\n";
    }
  };

  private static final String DATA = "data:";

  private final String contentType;
  private final String end;

  Framing(String contentType, String end) {
    this.contentType = contentType;
    this.end = end;
  }

  static Framing of(ApiType api) {
    return api == ApiType.OLLAMA ? LINES : EVENTS;
  }

  String contentType() {
    return contentType;
  }

  /** What ends an event that was left without an end. */
  String end() {
    return end;
  }

  /**
   * Whether an event is whole with this byte.
   *
   * @param emptyLine whether nothing stands in its line before it
   * @param before the byte before it
   */
  abstract boolean isEnd(byte last, boolean emptyLine, byte before);

  /** An event like another one, carrying something else. */
  abstract String carrying(String event, String data);

  /** What an event carries; empty for a mere sign of life. */
  abstract String dataOf(byte[] event);

  /**
   * @param type empty where the protocol gives its events none
   */
  abstract String eventOf(String type, String data);
}
