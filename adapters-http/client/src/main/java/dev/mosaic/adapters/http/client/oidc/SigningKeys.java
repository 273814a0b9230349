package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Issuers' signing keys, remembered for some minutes. A key nobody has heard of makes Mosaic ask
 * again, but not more often than twice in half a minute: tokens come from strangers.
 */
final class SigningKeys {
  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(30);

  private final IssuerCalls calls;
  private final Map<URI, JWKSource<Allowance>> sources = new ConcurrentHashMap<>();

  SigningKeys(IssuerCalls calls) {
    this.calls = calls;
  }

  JWKSource<Allowance> at(URI address) {
    return sources.computeIfAbsent(address, this::remembering);
  }

  /** Asks the issuer for them now, and forgets what was remembered. */
  void check(URI address, Allowance time) {
    new Published(address, calls).fetch(time);
    sources.remove(address);
  }

  private JWKSource<Allowance> remembering(URI address) {
    return JWKSourceBuilder.create(new Published(address, calls))
        .cache(MEMORY.toMillis(), PATIENCE.toMillis())
        .rateLimited(BETWEEN_QUESTIONS.toMillis())
        .refreshAheadCache(false)
        .build();
  }

  private record Published(URI address, IssuerCalls calls) implements JWKSetSource<Allowance> {
    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator evaluator, long currentTime, Allowance time) {
      return fetch(time);
    }

    JWKSet fetch(Allowance time) {
      HTTPResponse response = calls.get(address, time);
      try {
        if (response.getStatusCode() == HTTPResponse.SC_OK) {
          return JWKSet.parse(response.getBody());
        }
      } catch (ParseException noKeys) {
        // Told below, as any other answer without keys.
      }
      throw Troubles.unusable("its signing keys", address, response.getStatusCode());
    }

    @Override
    public void close() {
      // Every call closes what it opened.
    }
  }
}
