package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.request.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands a handler the person who calls it. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
  private final ClientAddress addresses;

  CallerBinder(ClientAddress addresses) {
    this.addresses = addresses;
  }

  @Override
  public Argument<Caller> argumentType() {
    return Argument.of(Caller.class);
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    Caller caller =
        request
            .getUserPrincipal(PersonAuthentication.class)
            .map(person -> new Caller(person.user(), addresses.of(request)))
            .orElseThrow(Problem::unauthenticated);
    return () -> Optional.of(caller);
  }
}
