package dev.mosaic.adapters.http.client.provider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One part of a path, such as a model's id, whatever characters it holds. */
final class PathSegment {
  private PathSegment() {}

  static String encoded(String text) {
    // Forms write a space as a plus, paths do not.
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
