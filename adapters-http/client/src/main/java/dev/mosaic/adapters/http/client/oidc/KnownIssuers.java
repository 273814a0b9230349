package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Issuers' discovery documents, remembered for some minutes. */
final class KnownIssuers {
  private static final Duration MEMORY = Duration.ofMinutes(10);
  private static final int SERVER_ERROR = 500;

  private final IssuerCalls calls;
  private final Clock clock;
  private final Map<HttpUrl, Known> known = new ConcurrentHashMap<>();

  private record Known(IssuerFacts facts, Instant since) {
    boolean isYoungerThan(Duration age, Instant now) {
      return now.isBefore(since.plus(age));
    }
  }

  KnownIssuers(IssuerCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  IssuerFacts get(HttpUrl issuer, Allowance time) {
    return get(issuer, MEMORY, time);
  }

  /**
   * @param age how old what is remembered may be
   */
  IssuerFacts get(HttpUrl issuer, Duration age, Allowance time) {
    Known remembered = known.get(issuer);
    return remembered != null && remembered.isYoungerThan(age, clock.instant())
        ? remembered.facts()
        : lookUp(issuer, time);
  }

  /** Asks the issuer, whatever is remembered. */
  IssuerFacts lookUp(HttpUrl issuer, Allowance time) {
    IssuerFacts facts = new DiscoveryDocument(fetch(issuer, time), issuer).judged();
    Instant now = clock.instant();
    known.values().removeIf(old -> !old.isYoungerThan(MEMORY, now));
    known.put(issuer, new Known(facts, now));
    return facts;
  }

  private OIDCProviderMetadata fetch(HttpUrl issuer, Allowance time) {
    URI address =
        URI.create(
            issuer.value() + OIDCProviderConfigurationRequest.OPENID_PROVIDER_WELL_KNOWN_PATH);
    HTTPResponse response = calls.get(address, time);
    int status = response.getStatusCode();
    if (status >= SERVER_ERROR) {
      throw Troubles.unusable("its discovery document", address, status);
    }
    if (status >= 300 && status < 400) {
      throw new OidcFailure(
          Reason.NOT_AN_ISSUER,
          address
              + " sends callers on to another address, which Mosaic does not follow. Give the"
              + " issuer's final address, mostly the same one with https.");
    }
    return Optional.ofNullable(status == HTTPResponse.SC_OK ? response.getBody() : null)
        .flatMap(body -> PublishedFields.read(body, issuer))
        .orElseThrow(
            () ->
                new OidcFailure(
                    Reason.NOT_AN_ISSUER,
                    address
                        + " does not answer with an issuer's discovery document. Check the"
                        + " issuer's address: it is what stands before /.well-known in the"
                        + " issuer's documentation."));
  }
}
