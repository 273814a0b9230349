package dev.mosaic.adapters.http.server.security;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The address of a download that somebody opens by a signed link.
 *
 * @param download path and query as they were signed, character by character
 * @param token the link's signature and what it signs; empty where the link does not stand last
 */
record LinkedAddress(String download, String token) {
  /** Name of the last parameter of such an address. */
  static final String PARAMETER = "link";

  /** Empty where the request brings no link, or asks for something no link opens. */
  static Optional<LinkedAddress> of(HttpRequest<?> request) {
    List<String> links = request.getParameters().getAll(PARAMETER);
    if (links.isEmpty() || request.getMethod() != HttpMethod.GET || !isDownload(request)) {
      return Optional.empty();
    }
    String asked = withQuery(request.getUri());
    String token = links.getLast();
    String ending = PARAMETER + "=" + token;
    boolean alone = links.size() == 1 && asked.endsWith(ending);
    return Optional.of(
        alone
            // Before it stands a question mark or an ampersand.
            ? new LinkedAddress(asked.substring(0, asked.length() - ending.length() - 1), token)
            : new LinkedAddress(asked, ""));
  }

  /** The address of a download with a link. */
  static String with(String download, String token) {
    return download + (download.contains("?") ? "&" : "?") + PARAMETER + "=" + token;
  }

  private static boolean isDownload(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(route -> route.getAnnotationMetadata().hasAnnotation(OpensByLink.class))
        .isPresent();
  }

  private static String withQuery(URI address) {
    String query = address.getRawQuery();
    return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
  }
}
