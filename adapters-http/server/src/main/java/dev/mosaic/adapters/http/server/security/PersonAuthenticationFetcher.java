package dev.mosaic.adapters.http.server.security;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.session.SessionCases;
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

/**
 * Tells who is calling: by a bearer token or a signed link where one is sent, else by the access
 * cookie. Asks the database at every request.
 */
@Singleton
final class PersonAuthenticationFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private static final String BEARER = "Bearer ";

  private final SessionCases sessions;
  private final SessionCookies cookies;
  private final DownloadLinks links;
  private final Scheduler blocking;

  PersonAuthenticationFetcher(
      Mosaic mosaic,
      SessionCookies cookies,
      DownloadLinks links,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.sessions = mosaic.sessions();
    this.cookies = cookies;
    this.links = links;
    this.blocking = Schedulers.fromExecutorService(executor);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    // Whoever sends a token or a link means it: a page's cookies must not stand in for a wrong one.
    // Other schemes are a proxy's business.
    Optional<SecretText> bearer =
        request.getHeaders().getAuthorization().flatMap(PersonAuthenticationFetcher::bearerIn);
    if (bearer.isPresent()) {
      return later(() -> byToken(bearer.get()));
    }
    Optional<LinkedAddress> linked = LinkedAddress.of(request);
    if (linked.isPresent()) {
      return later(() -> links.open(linked.get(), request));
    }
    return cookies
        .accessOf(request)
        .map(token -> later(() -> bySession(token)))
        .orElseGet(Mono::empty);
  }

  private Mono<Authentication> later(
      java.util.concurrent.Callable<Optional<Authentication>> question) {
    return Mono.fromCallable(question).subscribeOn(blocking).flatMap(Mono::justOrEmpty);
  }

  private static Optional<SecretText> bearerIn(String header) {
    return isBearer(header)
        ? Optional.of(new SecretText(header.substring(BEARER.length()).strip()))
        : Optional.empty();
  }

  static boolean isBearer(String header) {
    return header.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  private Optional<Authentication> bySession(SecretText token) {
    return sessions
        .authenticate()
        .authenticate(token)
        .map(signedIn -> new SessionAuthentication(signedIn, token, sessions.authenticate()));
  }

  private Optional<Authentication> byToken(SecretText token) {
    return sessions
        .authenticateToken()
        .authenticate(token)
        .map(held -> new TokenAuthentication(held, token, sessions.authenticateToken()));
  }
}
