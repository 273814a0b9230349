package dev.mosaic.adapters.http.server.security;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.session.AuthenticateLink;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.UserId;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signed links: each opens one download of one person, once, for a minute at most, and only while
 * the session lives that it was made under.
 */
@Singleton
public final class DownloadLinks {
  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final String SESSION = "sid";

  private final TokenGenerator generator;
  private final JsonWebTokenValidator<JWT, HttpRequest<?>> validator;
  private final AuthenticateLink authenticating;
  private final SpentLinks spent;
  private final Clock clock;

  DownloadLinks(
      TokenGenerator generator,
      JsonWebTokenValidator<JWT, HttpRequest<?>> validator,
      Mosaic mosaic,
      Clock clock) {
    this.generator = generator;
    this.validator = validator;
    this.authenticating = mosaic.sessions().authenticateLink();
    this.spent = new SpentLinks(clock);
    this.clock = clock;
  }

  /**
   * A link.
   *
   * @param address path and query, the link among them
   */
  public record Link(String address, Instant expiresAt) {}

  /**
   * Makes a link to a download.
   *
   * @param download its path and query, as the browser will send them
   */
  public Link make(SessionAuthentication session, String download) {
    Instant now = clock.instant();
    // A token tells whole seconds.
    Instant end = now.plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> claims =
        Map.of(
            Claims.SUBJECT,
            session.user().id().toString(),
            SESSION,
            session.session().toString(),
            Claims.AUDIENCE,
            download,
            Claims.ISSUED_AT,
            Date.from(now),
            Claims.EXPIRATION_TIME,
            Date.from(end),
            Claims.TOKEN_ID,
            UUID.randomUUID().toString());
    return generator
        .generateToken(claims)
        .map(token -> new Link(LinkedAddress.with(download, token), end))
        .orElseThrow(() -> new IllegalStateException("the link could not be signed"));
  }

  /** Who opens the download; empty for links that are not, or no longer, good for it. */
  Optional<Authentication> open(LinkedAddress address, HttpRequest<?> request) {
    return validator.validate(address.token(), request).flatMap(this::openOnce);
  }

  private Optional<Authentication> openOnce(JWT link) {
    try {
      JWTClaimsSet claims = link.getJWTClaimsSet();
      UserId user = new UserId(UUID.fromString(claims.getSubject()));
      SessionId session = new SessionId(UUID.fromString(claims.getStringClaim(SESSION)));
      return spent.spend(claims.getJWTID(), claims.getExpirationTime().toInstant())
          ? authenticating
              .authenticate(user, session)
              .map(person -> new LinkAuthentication(person, session, authenticating))
          : Optional.empty();
    } catch (ParseException impossible) {
      throw new IllegalStateException("a link of ours says what none of ours says", impossible);
    }
  }
}
