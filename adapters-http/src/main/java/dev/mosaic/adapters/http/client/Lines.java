package dev.mosaic.adapters.http.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads a stream that is made of lines. */
final class Lines {
  private Lines() {}

  /**
   * Tells each line as soon as it is whole.
   *
   * @param longest bytes of all lines together
   * @param wantsMore false ends it
   * @return what was read, more than `longest` bytes if there were more
   */
  static byte[] read(@Nullable HttpEntity entity, int longest, Predicate<byte[]> wantsMore)
      throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    InputStream in =
        entity == null
            ? InputStream.nullInputStream()
            : new BufferedInputStream(entity.getContent());
    boolean more = true;
    while (more && all.size() <= longest) {
      int next = in.read();
      if (next >= 0) {
        all.write(next);
        line.write(next);
      }
      if (next == '\n' || (next < 0 && line.size() > 0)) {
        more = wantsMore.test(line.toByteArray());
        line.reset();
      }
      more &= next >= 0;
    }
    return all.toByteArray();
  }
}
