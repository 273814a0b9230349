package dev.mosaic.adapters.http.server.security;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.session.Authenticate;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tells who is calling by the access cookie. Asks the database at every request. */
@Singleton
final class SessionAuthenticationFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private final Authenticate authenticating;
  private final SessionCookies cookies;
  private final Scheduler blocking;

  SessionAuthenticationFetcher(
      Mosaic mosaic,
      SessionCookies cookies,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.authenticating = mosaic.sessions().authenticate();
    this.cookies = cookies;
    this.blocking = Schedulers.fromExecutorService(executor);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<SecretText> token = cookies.accessOf(request);
    return token.isEmpty()
        ? Mono.empty()
        : Mono.fromCallable(() -> authenticate(token.get()))
            .subscribeOn(blocking)
            .flatMap(Mono::justOrEmpty);
  }

  private Optional<Authentication> authenticate(SecretText token) {
    return authenticating
        .authenticate(token)
        .map(signedIn -> new SessionAuthentication(signedIn, token));
  }
}
