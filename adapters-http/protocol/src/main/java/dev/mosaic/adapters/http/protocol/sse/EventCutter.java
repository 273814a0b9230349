package dev.mosaic.adapters.http.protocol.sse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream into its events, byte for byte, as they come. Works on bytes, so that a character
 * may be split over two reads.
 */
public final class EventCutter {
  private static final int BUFFER = 16_384;

  private final InputStream in;
  private final Framing framing;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private final Deque<byte[]> ready = new ArrayDeque<>();
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private boolean emptyLine;
  private byte last;
  private boolean ended;

  /**
   * @param longest bytes of an event
   */
  public EventCutter(InputStream in, Framing framing, int longest) {
    this.in = in;
    this.framing = framing;
    this.longest = longest;
  }

  /** An event is longer than the limit. */
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Waits for the next bytes.
   *
   * @return the events that they made whole, often one, sometimes none; empty at the end
   * @throws TooLong if one is longer than the limit, or seems to have no end
   */
  public Optional<List<byte[]>> read() throws IOException {
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
        keep(from, i + 1);
        events.add(rest.toByteArray());
        rest.reset();
        emptyLine = false;
        last = 0;
        from = i + 1;
      }
    }
    keep(from, count);
    return Optional.of(events);
  }

  private void keep(int from, int until) {
    rest.write(buffer, from, until - from);
    if (rest.size() > longest) {
      throw new TooLong();
    }
  }

  /** What stands unended behind the last event. */
  public byte[] rest() {
    return rest.toByteArray();
  }

  /**
   * Waits for the next event; what stands unended at the end of the stream counts as one. Not to be
   * mixed with {@link #read}.
   *
   * @return empty at the end of the stream
   * @throws TooLong if it is longer than the limit
   */
  public Optional<byte[]> next() throws IOException {
    while (ready.isEmpty() && !ended) {
      read().ifPresentOrElse(ready::addAll, this::end);
    }
    return Optional.ofNullable(ready.poll());
  }

  /** The events of a piece of a stream that holds whole ones. */
  public static List<byte[]> cut(byte[] events, Framing framing) {
    List<byte[]> all = new ArrayList<>();
    EventCutter cutter =
        new EventCutter(new ByteArrayInputStream(events), framing, Integer.MAX_VALUE);
    try {
      for (Optional<byte[]> next = cutter.next(); next.isPresent(); next = cutter.next()) {
        all.add(next.get());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return all;
  }

  private void end() {
    ended = true;
    if (rest.size() > 0) {
      ready.add(rest.toByteArray());
    }
  }
}
