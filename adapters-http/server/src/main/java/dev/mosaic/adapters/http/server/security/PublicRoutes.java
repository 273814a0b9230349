package dev.mosaic.adapters.http.server.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;

/** The routes that are there for everybody: ways in, and what the server says about itself. */
final class PublicRoutes {
  private PublicRoutes() {}

  static boolean contains(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(route -> List.of(route.getAnnotationMetadata().stringValues(Secured.class)))
        .filter(rules -> rules.contains(SecurityRule.IS_ANONYMOUS))
        .isPresent();
  }
}
