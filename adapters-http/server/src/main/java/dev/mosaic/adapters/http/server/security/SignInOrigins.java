package dev.mosaic.adapters.http.server.security;

import dev.mosaic.domain.session.SignInOrigin;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Where a sign-in comes from. */
@Singleton
public final class SignInOrigins {
  private final ClientAddress addresses;

  SignInOrigins(ClientAddress addresses) {
    this.addresses = addresses;
  }

  public SignInOrigin of(HttpRequest<?> request) {
    return new SignInOrigin(
        addresses.of(request), request.getHeaders().get(HttpHeaders.USER_AGENT));
  }
}
