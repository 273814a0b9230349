package dev.mosaic.adapters.http.protocol.sse;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** How a protocol separates the events of a stream. */
public enum Framing {
  /** Server-sent events: an empty line ends one. */
  EVENTS("text/event-stream", "\n\n") {
    @Override
    boolean isEnd(byte last, boolean emptyLine, byte before) {
      // Lines may end with carriage returns alone.
      return (last == '\n' && emptyLine) || (last == '\r' && before == '\r');
    }

    @Override
    public String dataOf(byte[] event) {
      return text(event)
          .lines()
          .filter(line -> line.startsWith(DATA))
          .map(line -> line.substring(DATA.length()))
          .collect(Collectors.joining("\n"))
          .strip();
    }

    @Override
    public String carrying(String event, String data) {
      String others =
          event
              .lines()
              .filter(line -> !line.startsWith(DATA) && !line.isEmpty())
              .map(line -> line + "\n")
              .collect(Collectors.joining());
      return others + event("", data);
    }

    @Override
    public String event(String type, String data) {
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
    public String dataOf(byte[] event) {
      return text(event).strip();
    }

    @Override
    public String carrying(String event, String data) {
      return data + "\n";
    }

    @Override
    public String event(String type, String data) {
      return data + "\n";
    }
  };

  private static final String DATA = "data:";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String contentType;
  private final String end;

  Framing(String contentType, String end) {
    this.contentType = contentType;
    this.end = end;
  }

  public String contentType() {
    return contentType;
  }

  /** What ends an event that was left without an end. */
  public String end() {
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
  public abstract String carrying(String event, String data);

  /** What an event carries, on one line or on several; empty for a mere sign of life. */
  public abstract String dataOf(byte[] event);

  /**
   * An event.
   *
   * @param type empty where the protocol gives its events none
   * @param data one line
   */
  public abstract String event(String type, String data);

  /** The same in bytes. */
  public byte[] bytes(String type, String data) {
    return event(type, data).getBytes(StandardCharsets.UTF_8);
  }

  /** What readers of server-sent events skip, in bytes. */
  public static byte[] comment(String text) {
    return (": " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Some servers begin a stream with the mark of its encoding, which is no part of its line. */
  private static String text(byte[] event) {
    String text = new String(event, StandardCharsets.UTF_8);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
