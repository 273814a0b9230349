package dev.mosaic.adapters.http.client.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream into its events, byte for byte, as they come. Works on bytes, so that a character
 * may be split over two reads.
 */
final class EventCutter {
  private static final int BUFFER = 16_384;

  private final InputStream in;
  private final Framing framing;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private boolean emptyLine;
  private byte last;

  /**
   * @param longest bytes of an event
   */
  EventCutter(InputStream in, Framing framing, int longest) {
    this.in = in;
    this.framing = framing;
    this.longest = longest;
  }

  /** An event is longer than told. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Waits for the next bytes.
   *
   * @return the events that they made whole, often one, sometimes none; empty at the end
   */
  Optional<List<byte[]>> read() throws IOException {
    int count = in.read(buffer);
    if (count < 0) {
      return Optional.empty();
    }
    List<byte[]> events = new ArrayList<>(1);
    int from = 0;
    for (int i = 0; i < count; i++) {
      byte b = buffer[i];
      boolean end = framing.isEnd(b, emptyLine, last);
      last = b;
      emptyLine = b == '\n' || (b == '\r' && emptyLine);
      if (end) {
        rest.write(buffer, from, i + 1 - from);
        events.add(rest.toByteArray());
        rest.reset();
        emptyLine = false;
        last = 0;
        from = i + 1;
      }
    }
    rest.write(buffer, from, count - from);
    if (rest.size() > longest) {
      throw new TooLong();
    }
    return Optional.of(events);
  }

  /** What stands unended behind the last event. */
  byte[] rest() {
    return rest.toByteArray();
  }
}
