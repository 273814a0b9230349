package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands a handler the session it is called under. */
@Singleton
final class SessionBinder implements TypedRequestArgumentBinder<SessionAuthentication> {

  @Override
  public Argument<SessionAuthentication> argumentType() {
    return Argument.of(SessionAuthentication.class);
  }

  @Override
  public BindingResult<SessionAuthentication> bind(
      ArgumentConversionContext<SessionAuthentication> context, HttpRequest<?> request) {
    PersonAuthentication person =
        request.getUserPrincipal(PersonAuthentication.class).orElseThrow(Problem::unauthenticated);
    if (!(person instanceof SessionAuthentication session)) {
      throw IdentityProblems.sessionRequired();
    }
    return () -> Optional.of(session);
  }
}
