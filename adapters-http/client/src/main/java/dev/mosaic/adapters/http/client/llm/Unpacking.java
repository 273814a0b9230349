package dev.mosaic.adapters.http.client.llm;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.brotli.dec.BrotliInputStream;

/**
 * Unpacks answers: some vendors pack them although nobody asked for it. Limits of size are for what
 * comes out of here, so that a small packet cannot fill the memory.
 */
final class Unpacking {
  private static final int[] GZIP = {0x1f, 0x8b};
  private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};
  private static final int MOST_LAYERS = 3;

  private Unpacking() {}

  /**
   * The body as it was before it was packed, without a byte order mark.
   *
   * @return empty if it is packed in a way nobody here knows
   */
  static Optional<PeekedStream> of(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    PeekedStream body =
        new PeekedStream(entity == null ? InputStream.nullInputStream() : entity.getContent());
    String[] layers = encodings(response);
    if (layers.length > MOST_LAYERS) {
      return Optional.empty();
    }
    for (int i = layers.length - 1; i >= 0; i--) {
      Optional<InputStream> inner = unpacked(layers[i].strip(), body);
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      body = inner.get() == body ? body : new PeekedStream(inner.get());
    }
    if (body.beginsWith(GZIP)) {
      // Proxies lose the header that says so.
      body = new PeekedStream(new GZIPInputStream(body));
    }
    if (body.beginsWith(BYTE_ORDER_MARK)) {
      body.leaveOut(BYTE_ORDER_MARK.length);
    }
    return Optional.of(body);
  }

  private static String[] encodings(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Content-Encoding");
    String value = header == null ? "" : header.getValue().strip().toLowerCase(Locale.ROOT);
    return value.isEmpty() ? new String[0] : value.split(",", MOST_LAYERS + 1);
  }

  private static Optional<InputStream> unpacked(String encoding, PeekedStream body)
      throws IOException {
    return switch (encoding) {
      case "", "identity", "utf-8", "none" -> Optional.of(body);
      // What says that it is packed, but is not, is read as it is.
      case "gzip", "x-gzip" ->
          Optional.of(body.beginsWith(GZIP) ? new GZIPInputStream(body) : body);
      case "deflate" -> Optional.of(new InflaterInputStream(body, new Inflater(!hasHead(body))));
      case "br" -> Optional.of(new BrotliInputStream(body));
      default -> Optional.empty();
    };
  }

  /** Deflate with zlib's head around it, as the standard has it, or bare, as some send it. */
  private static boolean hasHead(PeekedStream body) throws IOException {
    return body.beginsWith(0x78);
  }
}
