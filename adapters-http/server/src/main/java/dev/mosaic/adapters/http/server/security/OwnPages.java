package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a call that a page of this instance makes from one that another site's page makes in the
 * same browser. Believes what browsers write by themselves and pages cannot change: {@code
 * Sec-Fetch-Site} and {@code Origin}.
 */
@Singleton
final class OwnPages {
  private static final String SITE = "Sec-Fetch-Site";
  private static final String SAME_ORIGIN = "same-origin";
  // The person themselves: an address typed in, a bookmark.
  private static final String NO_SITE = "none";
  private static final String WITHHELD = "null";

  private final ClientAddress addresses;
  private final @Nullable String told;

  OwnPages(HttpServerConfig config, ClientAddress addresses) {
    this.addresses = addresses;
    this.told = config.publicUrl() == null ? null : originOf(URI.create(config.publicUrl()));
  }

  /** True as well for what no browser sends: a call with neither header. */
  boolean made(HttpRequest<?> request) {
    List<String> sites = request.getHeaders().getAll(SITE);
    List<String> origins = request.getHeaders().getAll(HttpHeaders.ORIGIN);
    return sites.stream().allMatch(OwnPages::isOurSite)
        && origins.stream().allMatch(origin -> isOurOrigin(request, origin, sites));
  }

  private static boolean isOurSite(String site) {
    return site.equals(SAME_ORIGIN) || site.equals(NO_SITE);
  }

  private boolean isOurOrigin(HttpRequest<?> request, String origin, List<String> sites) {
    if (origin.equals(WITHHELD)) {
      // Our pages send no referrer, and some browsers then send no origin either.
      return sites.contains(SAME_ORIGIN);
    }
    String from = normal(origin);
    String host = String.valueOf(request.getHeaders().get(HttpHeaders.HOST));
    // A proxy that forgets to say that it speaks https is taken for what the browser says. The
    // other way round a page that came in the clear is a stranger.
    return from.equals(told)
        || from.equals(normal("https://" + host))
        || !addresses.isSecure(request) && from.equals(normal("http://" + host));
  }

  private static String originOf(URI page) {
    return normal(page.getScheme() + "://" + page.getRawAuthority());
  }

  /** As browsers write it: in lower case, without the port that goes without saying. */
  private static String normal(String origin) {
    String lower = origin.toLowerCase(Locale.ROOT);
    if (lower.startsWith("https://")) {
      return without(lower, ":443");
    }
    return lower.startsWith("http://") ? without(lower, ":80") : lower;
  }

  private static String without(String origin, String port) {
    return origin.endsWith(port) ? origin.substring(0, origin.length() - port.length()) : origin;
  }
}
