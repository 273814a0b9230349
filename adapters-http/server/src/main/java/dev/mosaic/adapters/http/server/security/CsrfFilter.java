package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.csrf.validator.CsrfTokenValidator;
import java.util.Set;

/**
 * Refuses state-changing calls under a session's cookie that do not bring that session's CSRF
 * token. Calls without a session need none: there is nothing to ride on.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CsrfFilter implements Ordered {
  /** Methods that change nothing. */
  static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  static final String HEADER = "X-CSRF-TOKEN";

  private final CsrfTokenValidator<HttpRequest<?>> validator;

  CsrfFilter(CsrfTokenValidator<HttpRequest<?>> validator) {
    this.validator = validator;
  }

  @RequestFilter
  void refuseForgedCalls(HttpRequest<?> request) {
    if (SAFE.contains(request.getMethod())
        || request.getUserPrincipal(SessionAuthentication.class).isEmpty()) {
      return;
    }
    String token = request.getHeaders().get(HEADER);
    if (token == null || !validator.validateCsrfToken(request, token)) {
      throw IdentityProblems.csrfTokenInvalid();
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
