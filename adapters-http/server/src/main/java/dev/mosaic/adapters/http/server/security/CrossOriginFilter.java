package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.policy.ShowCrossOrigin;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of the origins an administrator named read what the API answers to their tokens. Never
 * says that cookies may come along, so no such page acts under its visitor's session.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CrossOriginFilter implements Ordered {
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String ASKED =
      "Authorization, Content-Type, If-Match, Idempotency-Key, Last-Event-ID, X-Request-Id,"
          + " X-Mosaic-Conversation-Id";
  private static final String TOLD =
      "ETag, Location, Retry-After, WWW-Authenticate, X-Request-Id, X-Mosaic-Conversation-Id";
  private static final String AN_HOUR = "3600";

  private final ShowCrossOrigin allowed;

  CrossOriginFilter(Mosaic mosaic) {
    this.allowed = mosaic.policies().showCrossOrigin();
  }

  /** Answers a browser that asks before it calls. */
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> answerQuestion(HttpRequest<?> request) {
    boolean question =
        request.getMethod() == HttpMethod.OPTIONS
            && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    if (!question || !isForApi(request)) {
      return null;
    }
    if (!isAllowed(request)) {
      throw IdentityProblems.foreignOrigin();
    }
    MutableHttpResponse<?> answer =
        HttpResponse.noContent()
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED)
            .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, AN_HOUR);
    tell(request, answer);
    return answer;
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    if (origin == null || !isForApi(request)) {
      return;
    }
    MutableHttpHeaders headers = response.getHeaders();
    if (!headers.getAll(HttpHeaders.VARY).contains(HttpHeaders.ORIGIN)) {
      headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    if (isAllowed(request)) {
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, TOLD);
    }
  }

  private static boolean isForApi(HttpRequest<?> request) {
    String path = request.getPath();
    return path.startsWith("/api/") || path.startsWith("/v1/");
  }

  private boolean isAllowed(HttpRequest<?> request) {
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    return origin != null && allowed.show().contains(origin);
  }

  @Override
  public int getOrder() {
    // Before anybody asks who calls: a browser's question brings nobody's name.
    return ServerFilterPhase.FIRST.after();
  }
}
