package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands a handler what it is called with, session or token. */
@Singleton
final class PersonBinder implements TypedRequestArgumentBinder<PersonAuthentication> {
  @Override
  public Argument<PersonAuthentication> argumentType() {
    return Argument.of(PersonAuthentication.class);
  }

  @Override
  public BindingResult<PersonAuthentication> bind(
      ArgumentConversionContext<PersonAuthentication> context, HttpRequest<?> request) {
    PersonAuthentication person =
        request.getUserPrincipal(PersonAuthentication.class).orElseThrow(Problem::unauthenticated);
    return () -> Optional.of(person);
  }
}
