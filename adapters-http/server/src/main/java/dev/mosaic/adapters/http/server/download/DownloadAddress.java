package dev.mosaic.adapters.http.server.download;

import dev.mosaic.adapters.http.server.security.OpensByLink;
import dev.mosaic.domain.InvalidInput;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads which download a link is wanted for. */
final class DownloadAddress {
  private DownloadAddress() {}

  /**
   * The address as it was given, which is how it will be asked for.
   *
   * @throws InvalidInput if no link opens what is there
   */
  static String checked(String text, Router routes) {
    URI address = parsed(text);
    boolean download =
        address.getRawAuthority() == null
            && address.getScheme() == null
            && address.getRawFragment() == null
            && address.getRawPath().startsWith("/")
            && address.toASCIIString().equals(text)
            && routes
                .find(HttpMethod.GET, address.getRawPath(), null)
                .anyMatch(route -> route.getAnnotationMetadata().hasAnnotation(OpensByLink.class));
    if (!download || new QueryStringDecoder(text).parameters().containsKey("link")) {
      throw notOne();
    }
    return text;
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException none) {
      throw notOne();
    }
  }

  private static InvalidInput notOne() {
    return new InvalidInput(
        "address",
        "not_a_download",
        "Give path and query of a download, escaped as in a link, and without a link of its own.");
  }
}
