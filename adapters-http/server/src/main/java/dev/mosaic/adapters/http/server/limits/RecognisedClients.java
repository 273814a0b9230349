package dev.mosaic.adapters.http.server.limits;

import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.netty.NettyHttpRequest;

/** Tells the door whose a request is, so that the rest of its body may come. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RecognisedClients implements Ordered {
  @RequestFilter
  void recognise(HttpRequest<?> request) {
    request
        .getUserPrincipal(PersonAuthentication.class)
        .ifPresent(person -> letIn(request, person));
  }

  private static void letIn(HttpRequest<?> request, PersonAuthentication person) {
    if (request instanceof NettyHttpRequest<?> netty) {
      DoorConnection connection = DoorConnection.of(netty.getChannelHandlerContext().channel());
      if (connection != null
          && !connection.recognise(netty.getNativeRequest(), person.user().id())) {
        throw Problem.serverBusy();
      }
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
