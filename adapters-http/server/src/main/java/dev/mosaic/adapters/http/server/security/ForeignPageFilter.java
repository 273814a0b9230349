package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/**
 * Refuses calls that change something and come from another site's page, before anybody asks who
 * calls: those under a session, and the ways in, where a page could sign its visitor in as somebody
 * else. A program's token is nothing a browser adds by itself, so such calls may come from
 * anywhere.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ForeignPageFilter implements Ordered {
  private final OwnPages pages;

  ForeignPageFilter(OwnPages pages) {
    this.pages = pages;
  }

  @RequestFilter
  void refuseForeignPages(HttpRequest<?> request) {
    if (CsrfFilter.SAFE.contains(request.getMethod()) || pages.made(request)) {
      return;
    }
    boolean byToken =
        request
            .getHeaders()
            .getAuthorization()
            .filter(PersonAuthenticationFetcher::isBearer)
            .isPresent();
    if (!byToken || PublicRoutes.contains(request)) {
      throw IdentityProblems.foreignOrigin();
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.before();
  }
}
