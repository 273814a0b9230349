package dev.mosaic.adapters.http.client.llm;

import java.io.IOException;
import java.io.InputStream;

/**
 * A body whose beginning can be looked at before it is read. Gives out what is there and waits for
 * no more, as the streams of the JDK that look ahead do.
 */
final class PeekedStream extends InputStream {
  private static final int LOOKED_AT = 512;

  private final InputStream in;
  private final byte[] head = new byte[LOOKED_AT];
  private int from;
  private int until;

  PeekedStream(InputStream in) {
    this.in = in;
  }

  /** Whether it begins so. Waits for as many bytes as it takes to decide. */
  boolean beginsWith(int... bytes) throws IOException {
    for (int i = 0; i < bytes.length; i++) {
      while (until - from <= i) {
        if (!fill()) {
          return false;
        }
      }
      if ((head[from + i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Leaves out the first bytes of those that were looked at. */
  void leaveOut(int count) {
    from = Math.min(until, from + count);
  }

  /** The first character that is not blank; -1 if there is none near the beginning. */
  int firstLetter() throws IOException {
    int at = from;
    while (true) {
      while (at < until) {
        if (head[at] > ' ' || head[at] < 0) {
          return head[at] & 0xff;
        }
        at++;
      }
      if (!fill()) {
        return -1;
      }
    }
  }

  @Override
  public int read() throws IOException {
    return from < until ? head[from++] & 0xff : in.read();
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    if (from == until) {
      return in.read(into, at, length);
    }
    int count = Math.min(length, until - from);
    System.arraycopy(head, from, into, at, count);
    from += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    int count = until == head.length ? -1 : in.read(head, until, head.length - until);
    until += Math.max(0, count);
    return count > 0;
  }
}
