package dev.mosaic.adapters.http.server.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a signed link must say: made for the very address it is used at, and not over. The
 * framework's own check of the time reads the machine's clock.
 */
@Singleton
final class LinkClaims implements GenericJwtClaimsValidator<HttpRequest<?>> {
  private final Clock clock;

  LinkClaims(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
    Optional<String> address =
        Optional.ofNullable(request).flatMap(LinkedAddress::of).map(LinkedAddress::download);
    return address.isPresent()
        && List.of(address.get()).equals(claims.get(Claims.AUDIENCE))
        && claims.get(Claims.EXPIRATION_TIME) instanceof Date end
        && clock.instant().isBefore(end.toInstant());
  }
}
