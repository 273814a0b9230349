package dev.mosaic.adapters.http.server.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Tells browsers what to refuse. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeadersFilter implements Ordered {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";
  // The viewer of the API document styles itself inline.
  private static final String CONTENT_SECURITY_POLICY_OF_DOCS =
      CONTENT_SECURITY_POLICY + "; style-src 'self' 'unsafe-inline'";

  // What people upload runs nothing and fetches nothing, whatever a browser takes it for.
  private static final String CONTENT_SECURITY_POLICY_OF_FILES =
      "default-src 'none'; sandbox; frame-ancestors 'none'";

  private final ClientAddress addresses;

  SecurityHeadersFilter(ClientAddress addresses) {
    this.addresses = addresses;
  }

  @ResponseFilter
  void addHeaders(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    headers.set("Content-Security-Policy", policyOf(request.getPath()));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (addresses.isSecure(request)) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    if (request.getPath().startsWith("/api/")) {
      headers.set("Cache-Control", "no-store");
    }
  }

  private static String policyOf(String path) {
    if (path.startsWith("/api/chat/attachments/")) {
      return CONTENT_SECURITY_POLICY_OF_FILES;
    }
    return path.startsWith("/api-docs") ? CONTENT_SECURITY_POLICY_OF_DOCS : CONTENT_SECURITY_POLICY;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }
}
