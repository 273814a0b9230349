package dev.mosaic.server.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The upstream image of the OpenClaw release this version of Mosaic is tested with. */
final class UpstreamImage {
  private static final String RESOURCE = "/agent/upstream-image";

  private UpstreamImage() {}

  /** As pinned beside the local image's recipe, so that the two never part. */
  static String reference() {
    try (InputStream in = UpstreamImage.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("built without " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
