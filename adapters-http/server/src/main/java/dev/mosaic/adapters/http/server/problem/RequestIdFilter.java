package dev.mosaic.adapters.http.server.problem;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Gives every call a name: log lines written for it contain it, and its answer returns it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestIdFilter implements Ordered {
  private static final String LOGGED_AS = "request";

  @RequestFilter
  void name(HttpRequest<?> request, MutablePropagatedContext context) {
    context.add(new Logged(RequestIds.of(request)));
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set(RequestIds.HEADER, RequestIds.of(request));
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }

  private record Logged(String id) implements ThreadPropagatedContextElement<@Nullable String> {
    @Override
    public @Nullable String updateThreadContext() {
      String before = MDC.get(LOGGED_AS);
      MDC.put(LOGGED_AS, id);
      return before;
    }

    @Override
    public void restoreThreadContext(@Nullable String before) {
      if (before == null) {
        MDC.remove(LOGGED_AS);
      } else {
        MDC.put(LOGGED_AS, before);
      }
    }
  }
}
