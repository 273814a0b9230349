package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.domain.oidc.OidcClaims;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import dev.mosaic.ports.oidc.OidcIssuer;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks OpenID Connect with the words of Nimbus, at addresses the guard has judged. */
public final class NimbusOidcIssuer implements OidcIssuer {
  // A sign-in begins with a look at the issuer, so that Mosaic reports a dead one, not the
  // browser.
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final OidcLimits limits;
  private final KnownIssuers issuers;
  private final SigningKeys keys;
  private final IdTokens idTokens;
  private final CodeExchange codes;
  private final UserInfo userInfo;

  public NimbusOidcIssuer(AddressGuard guard, OidcLimits limits, Clock clock) {
    IssuerCalls calls = new IssuerCalls(guard, limits);
    this.limits = limits;
    this.issuers = new KnownIssuers(calls, clock);
    this.keys = new SigningKeys(calls);
    this.idTokens = new IdTokens(keys, clock);
    this.codes = new CodeExchange(calls);
    this.userInfo = new UserInfo(calls, new SignedUserInfo(keys, clock));
  }

  @Override
  public void check(OidcSettings settings) {
    Allowance time = Allowance.of(limits.whole());
    keys.check(issuers.lookUp(settings.issuer(), time).keys(), time);
  }

  @Override
  public URI signInAddress(OidcSettings settings, Request request) {
    Allowance time = Allowance.of(limits.whole());
    AuthenticationRequest.Builder question =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                Scope.parse(settings.scopes()),
                new ClientID(settings.clientId()),
                request.redirectUri())
            .endpointURI(issuers.get(settings.issuer(), FRESH, time).signIn())
            .state(new State(request.state().reveal()))
            .nonce(new Nonce(request.nonce().reveal()))
            .codeChallenge(
                new CodeVerifier(request.codeVerifier().reveal()), CodeChallengeMethod.S256);
    if (request.freshSignIn()) {
      question.prompt(new Prompt(Prompt.Type.LOGIN));
    }
    return question.build().toURI();
  }

  @Override
  public Answer redeem(
      OidcSettings settings, SecretText clientSecret, Request request, Callback callback) {
    Allowance time = Allowance.of(limits.whole());
    IssuerFacts facts = issuers.get(settings.issuer(), time);
    requireSameIssuer(facts, callback.issuer());
    String client = settings.clientId();
    OIDCTokens tokens = codes.trade(facts, client, clientSecret, request, callback.code(), time);
    JWT idToken = tokens.getIDToken();
    Map<String, Object> claims =
        idTokens.verified(idToken, facts, client, request.nonce(), time).toJSONObject();
    return new Answer(
        OidcClaims.of(
            facts.issuer(),
            userInfo.completed(claims, facts, client, tokens.getAccessToken(), time)),
        new SecretText(idToken.serialize()));
  }

  @Override
  public Optional<URI> signOutAddress(OidcSettings settings, SecretText idToken, URI returnTo) {
    URI place = issuers.get(settings.issuer(), Allowance.of(limits.whole())).signOut();
    if (place == null) {
      return Optional.empty();
    }
    try {
      JWT hint = JWTParser.parse(idToken.reveal());
      return Optional.of(new LogoutRequest(place, hint, returnTo, null).toURI());
    } catch (ParseException noToken) {
      ClientID client = new ClientID(settings.clientId());
      return Optional.of(
          new LogoutRequest(place, null, null, client, returnTo, null, null).toURI());
    }
  }

  // RFC 9207: another issuer must not pass its codes off as this one's.
  private static void requireSameIssuer(IssuerFacts facts, @Nullable String named) {
    if (named == null ? facts.namesItself() : !named.equals(facts.issuer())) {
      throw new OidcFailure(
          Reason.TOKEN_INVALID,
          "The browser came back from another issuer than it was sent to. Sign in again, starting"
              + " at Mosaic's own sign-in page.");
    }
  }
}
