package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.domain.session.TokenScope;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;

/**
 * Keeps personal access tokens within their scope. What decides over sessions, tokens and
 * passwords, and what hands out or deletes everything somebody has, wants a person at a browser: a
 * token that leaked must not be able to make itself at home.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class TokenScopeFilter implements Ordered {
  private static final List<String> CHAT = List.of("/api/chat/", "/v1/");
  private static final List<String> CHAT_READS = List.of("/api/agent", "/api/auth/me");
  private static final String IDENTITY = "/api/auth/";
  private static final String ACCOUNT = "/api/account";
  private static final List<String> IDENTITY_READS = List.of("/api/auth/me", "/api/auth/audit");

  @RequestFilter
  void keepWithinScope(HttpRequest<?> request) {
    if (PublicRoutes.contains(request)) {
      return;
    }
    request
        .getUserPrincipal(TokenAuthentication.class)
        .ifPresent(token -> check(token.scope(), request));
  }

  private static void check(TokenScope scope, HttpRequest<?> request) {
    String path = request.getPath();
    boolean read = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (scope == TokenScope.CHAT
        && CHAT.stream().noneMatch(path::startsWith)
        && !(read && CHAT_READS.contains(path))) {
      throw IdentityProblems.insufficientScope();
    }
    boolean wholeAccount =
        path.startsWith(ACCOUNT + "/")
            || (path.equals(ACCOUNT) && request.getMethod() == HttpMethod.DELETE);
    if (wholeAccount || (path.startsWith(IDENTITY) && !(read && IDENTITY_READS.contains(path)))) {
      throw IdentityProblems.sessionRequired();
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
