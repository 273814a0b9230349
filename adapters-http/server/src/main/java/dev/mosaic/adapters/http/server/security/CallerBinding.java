package dev.mosaic.adapters.http.server.security;

import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the stores who acts while a controller answers. */
@Singleton
@InterceptorBean(RunsAsCaller.class)
final class CallerBinding implements MethodInterceptor<Object, Object> {
  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
    return caller(call)
        .map(person -> ActingPerson.as(person.user().id(), () -> answer(call)))
        .orElseGet(() -> answer(call))
        .orElse(null);
  }

  // A method without an answer returns null, which no supplier may.
  private static Optional<Object> answer(MethodInvocationContext<Object, Object> call) {
    return Optional.ofNullable(call.proceed());
  }

  private static Optional<PersonAuthentication> caller(
      MethodInvocationContext<Object, Object> call) {
    String[] rules = call.stringValues(Secured.class);
    return Arrays.asList(rules).contains(SecurityRule.IS_ANONYMOUS)
        ? Optional.empty()
        : ServerRequestContext.currentRequest()
            .flatMap(request -> request.getUserPrincipal(PersonAuthentication.class));
  }
}
