package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.oidc.OidcTrialId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcIssuer;
import dev.mosaic.ports.secret.TokenMint;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sign-ins that are at the issuer right now. */
final class OidcFlows {
  // Long enough to find a phone for a second factor.
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final OidcIssuer issuer;
  private final TokenMint tokens;
  private final Clock clock;
  private final Waiting<String, OidcFlow> flows;

  OidcFlows(OidcIssuer issuer, TokenMint tokens, Clock clock) {
    this.issuer = issuer;
    this.tokens = tokens;
    this.clock = clock;
    this.flows = new Waiting<>(OidcFlow::expiresAt, clock);
  }

  /** Sends a browser to the issuer. Throws what {@link OidcIssuer} throws. */
  OidcDeparture begin(
      OidcSettings settings, URI redirectUri, String returnTo, @Nullable OidcTrialId trial) {
    OidcIssuer.Request request =
        new OidcIssuer.Request(
            tokens.random(), tokens.random(), tokens.random(), redirectUri, trial != null);
    URI address = issuer.signInAddress(settings, request);
    OidcFlow flow =
        new OidcFlow(request, tokens.random(), returnTo, trial, clock.instant().plus(LIFE));
    flows.put(request.state().reveal(), flow);
    return new OidcDeparture(address, flow.browser(), LIFE);
  }

  /** The flow this browser began; each is answered once. */
  Optional<OidcFlow> end(@Nullable SecretText state, @Nullable SecretText browser) {
    return state == null
        ? Optional.empty()
        : flows.take(state.reveal()).filter(flow -> flow.browser().equals(browser));
  }
}
