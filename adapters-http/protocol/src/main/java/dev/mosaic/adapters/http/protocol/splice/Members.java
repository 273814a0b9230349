package dev.mosaic.adapters.http.protocol.splice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The members of one JSON object, some of which are to be others, or not to be there. */
public final class Members {
  private static final int ROOM = 256;

  private final byte[] body;
  private final List<Splice> splices = new ArrayList<>();
  private final List<Splice> kept = new ArrayList<>();
  private final List<byte[]> added = new ArrayList<>();
  private final TreeSet<String> names = new TreeSet<>();
  private boolean anyDropped;

  /** Where something else is to stand; for a member that is kept, where it stands. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Splice(int from, int until, byte[] instead) {}

  public Members(byte[] body) {
    this.body = body;
  }

  /** Keeps a member. */
  public void keep(String name, int from, int until) {
    names.add(name);
    kept.add(new Splice(from, until, new byte[0]));
  }

  void drop() {
    anyDropped = true;
  }

  /** Adds a member before all others. */
  public void add(String name, byte[] value) {
    names.add(name);
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    member.writeBytes(quoted(name));
    member.write(':');
    member.writeBytes(value);
    added.add(member.toByteArray());
  }

  /** Puts something else in place of a stretch of a member. */
  public void replace(int from, int until, byte[] instead) {
    splices.add(new Splice(from, until, instead));
  }

  /** Names as they are sent. */
  TreeSet<String> names() {
    return names;
  }

  static byte[] quoted(String plain) {
    return ("\"" + plain + "\"").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The object. As long as nothing is dropped, what stands between members stays too.
   *
   * @param open where its first member may stand
   */
  public byte[] written(int open) {
    splices.sort(Comparator.comparingInt(Splice::from));
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + ROOM);
    out.write(body, 0, open);
    String comma = "";
    for (byte[] member : added) {
      out.writeBytes(comma.getBytes(StandardCharsets.UTF_8));
      out.writeBytes(member);
      comma = ",";
    }
    if (!anyDropped) {
      out.writeBytes((kept.isEmpty() ? "" : comma).getBytes(StandardCharsets.UTF_8));
      write(out, open, body.length);
      return out.toByteArray();
    }
    for (Splice member : kept) {
      out.writeBytes(comma.getBytes(StandardCharsets.UTF_8));
      write(out, member.from, member.until);
      comma = ",";
    }
    out.write('}');
    return out.toByteArray();
  }

  private void write(ByteArrayOutputStream out, int from, int until) {
    int done = from;
    for (Splice splice : splices) {
      if (splice.from >= from && splice.until <= until) {
        out.write(body, done, splice.from - done);
        out.writeBytes(splice.instead);
        done = splice.until;
      }
    }
    out.write(body, done, until - done);
  }
}
