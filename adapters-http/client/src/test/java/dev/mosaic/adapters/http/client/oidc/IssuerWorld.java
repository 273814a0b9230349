package dev.mosaic.adapters.http.client.oidc;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcIssuer.Answer;
import dev.mosaic.ports.oidc.OidcIssuer.Request;
import dev.mosaic.testkit.oidc.BrowserReturn;
import dev.mosaic.testkit.oidc.ScriptedIssuer;
import dev.mosaic.testkit.time.HandMovedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** An issuer on this machine, and Mosaic's side of it with a clock of its own. */
final class IssuerWorld implements AutoCloseable {
  static final OidcLimits IMPATIENT =
      new OidcLimits(Duration.ofSeconds(4), Duration.ofSeconds(3), Duration.ofSeconds(6));

  static final Request REQUEST =
      new Request(
          new SecretText("state-of-this-sign-in"),
          new SecretText("nonce-of-this-sign-in"),
          new SecretText("verifier-of-this-sign-in-which-has-43-letters"),
          URI.create("http://mosaic.example/api/auth/oidc/callback"),
          false);

  final HandMovedClock clock = HandMovedClock.started();
  final ScriptedIssuer issuer = ScriptedIssuer.start(Clock.fixed(clock.instant(), clock.getZone()));
  final NimbusOidcIssuer mosaic = mosaic(new AddressGuard(List.of()));

  NimbusOidcIssuer mosaic(AddressGuard guard) {
    return new NimbusOidcIssuer(guard, IMPATIENT, clock);
  }

  OidcSettings settings() {
    return settings(issuer.url());
  }

  static OidcSettings settings(String url) {
    return new OidcSettings(
        new HttpUrl(url),
        ScriptedIssuer.CLIENT_ID,
        OidcSettings.USUAL_LABEL,
        OidcSettings.USUAL_SCOPES,
        List.of(),
        null);
  }

  BrowserReturn visit() {
    return issuer.visit(mosaic.signInAddress(settings(), REQUEST));
  }

  Answer signIn() {
    return redeem(visit());
  }

  Answer redeem(BrowserReturn back) {
    return mosaic.redeem(settings(), ScriptedIssuer.CLIENT_SECRET, REQUEST, back.callback());
  }

  static int closedPort() {
    try (ServerSocket briefly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return briefly.getLocalPort();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  @Override
  public void close() {
    issuer.close();
  }
}
