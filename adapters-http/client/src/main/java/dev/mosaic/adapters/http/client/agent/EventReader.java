package dev.mosaic.adapters.http.client.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream of server-sent events into whole events, byte for byte, delimiter included. Works
 * on bytes, so that a character may be split over two reads.
 */
final class EventReader {
  private static final int BUFFER = 16_384;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int until;

  /**
   * @param longest bytes of an event
   */
  EventReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Waits for the next event; what stands unended at the end of the stream counts as one.
   *
   * @return empty at the end of the stream
   * @throws IOException if the stream breaks, or an event is too long
   */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    boolean emptyLine = false;
    while (fill()) {
      for (int i = from; i < until; i++) {
        byte b = buffer[i];
        if (b == '\n' && emptyLine) {
          return Optional.of(take(event, i + 1));
        }
        emptyLine = b == '\n' || (b == '\r' && emptyLine);
      }
      take(event, until);
    }
    return event.size() == 0 ? Optional.empty() : Optional.of(event.toByteArray());
  }

  private byte[] take(ByteArrayOutputStream event, int end) throws IOException {
    event.writeBytes(Arrays.copyOfRange(buffer, from, end));
    from = end;
    if (event.size() > longest) {
      throw new IOException("an event is longer than " + longest + " bytes");
    }
    return event.toByteArray();
  }

  private boolean fill() throws IOException {
    if (from == until) {
      from = 0;
      until = Math.max(0, in.read(buffer));
    }
    return until > 0;
  }
}
