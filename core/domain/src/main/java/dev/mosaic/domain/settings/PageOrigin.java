package dev.mosaic.domain.settings;

import dev.mosaic.domain.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where another site's pages come from, as browsers send it: `https://app.example.org`, with a port
 * where it is not the scheme's usual one.
 */
public record PageOrigin(String value) {
  private static final int MAX_LENGTH = 300;
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /**
   * @throws InvalidInput for what names more than an origin, or any number of them
   */
  public PageOrigin {
    value = normal(value.strip());
  }

  private static String normal(String text) {
    URI uri = parsed(text);
    String scheme = uri == null ? "" : String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (uri == null
        || text.length() > MAX_LENGTH
        || !scheme.equals("https") && !scheme.equals("http")
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || !uri.getRawPath().isEmpty()
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new InvalidInput(
          "origin",
          "invalid_origin",
          "Write an origin such as https://app.example.org or http://localhost:3000, without a"
              + " path.");
    }
    boolean usual =
        uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? HTTPS_PORT : HTTP_PORT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return scheme + "://" + host + (usual ? "" : ":" + uri.getPort());
  }

  private static @Nullable URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException none) {
      return null;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
