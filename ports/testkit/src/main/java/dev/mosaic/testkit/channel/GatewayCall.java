package dev.mosaic.testkit.channel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An HTTP request as it came over a socket, as much of it as a scripted gateway looks at. */
@SuppressWarnings("ArrayRecordComponent")
record GatewayCall(String path, Map<String, String> headers, byte[] body) {
  static GatewayCall read(InputStream in) throws IOException {
    String[] start = line(in).split(" ");
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new GatewayCall(start.length > 1 ? start[1] : "", headers, in.readNBytes(length));
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  String bearer() {
    return headers.getOrDefault("authorization", "").replaceFirst("^Bearer ", "");
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the caller hung up");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
