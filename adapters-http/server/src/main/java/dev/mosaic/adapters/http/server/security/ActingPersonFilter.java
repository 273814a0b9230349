package dev.mosaic.adapters.http.server.security;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;

/**
 * Tells the stores who acts, on whatever thread the request is served. A way in serves nobody yet,
 * even when the browser brings the cookie of somebody who was there before.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ActingPersonFilter implements Ordered {
  @RequestFilter
  void tellWhoActs(HttpRequest<?> request, MutablePropagatedContext context) {
    if (PublicRoutes.contains(request)) {
      return;
    }
    request
        .getUserPrincipal(PersonAuthentication.class)
        .ifPresent(person -> context.add(new Acting(person.user().id())));
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  private record Acting(UserId person) implements ThreadPropagatedContextElement<@Nullable UserId> {
    @Override
    public @Nullable UserId updateThreadContext() {
      return ActingPerson.swap(person);
    }

    @Override
    public void restoreThreadContext(@Nullable UserId before) {
      ActingPerson.swap(before);
    }
  }
}
