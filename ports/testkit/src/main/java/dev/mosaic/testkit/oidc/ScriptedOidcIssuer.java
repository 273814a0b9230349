package dev.mosaic.testkit.oidc;

import dev.mosaic.domain.oidc.OidcClaims;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import dev.mosaic.ports.oidc.OidcIssuer;
import dev.mosaic.testkit.oidc.Grants.Grant;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issuer without a network. {@link #signsIn} says who comes next, {@link #visit} is the browser
 * that goes where {@link #signInAddress} told it to and comes back with a code. Takes every client
 * id, and {@link #CLIENT_SECRET} until that is changed.
 */
public final class ScriptedOidcIssuer implements OidcIssuer {
  /** The secret every client has at first. */
  public static final SecretText CLIENT_SECRET = new SecretText("scripted-client-secret");

  private static final Set<Reason> AT_THE_END_ONLY =
      EnumSet.of(Reason.CLIENT_REJECTED, Reason.CODE_REJECTED, Reason.TOKEN_INVALID);

  private final Grants grants = new Grants();
  private IssuerPerson person = IssuerPerson.named("Grace");
  private SecretText secret = CLIENT_SECRET;
  private @Nullable Reason failure;
  private boolean signsOut = true;

  /** Everybody who comes next, until this is changed, is this person. */
  public synchronized ScriptedOidcIssuer signsIn(IssuerPerson next) {
    person = next;
    return this;
  }

  /** Takes only this client secret from now on. */
  public synchronized ScriptedOidcIssuer takes(SecretText next) {
    secret = next;
    return this;
  }

  /**
   * Fails from now on: where a client, a code or a token is refused only when a code is redeemed,
   * otherwise at every call.
   */
  public synchronized ScriptedOidcIssuer fails(Reason reason) {
    failure = reason;
    return this;
  }

  public synchronized ScriptedOidcIssuer heals() {
    failure = null;
    return this;
  }

  /** Has no place to sign out at. */
  public synchronized ScriptedOidcIssuer withoutSignOut() {
    signsOut = false;
    return this;
  }

  /** Goes to a sign-in address as the next person and comes back with a code. */
  public synchronized BrowserReturn visit(URI signInAddress) {
    Query asked = Query.of(signInAddress);
    return new BrowserReturn(
        new SecretText(asked.get("state")),
        new Callback(new SecretText(grants.issue(asked, person)), issuerAt(signInAddress)));
  }

  @Override
  public synchronized void check(OidcSettings settings) {
    if (failure != null && !AT_THE_END_ONLY.contains(failure)) {
      throw scripted(failure);
    }
  }

  @Override
  public synchronized URI signInAddress(OidcSettings settings, Request request) {
    check(settings);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", settings.clientId());
    asked.put("scope", String.join(" ", settings.scopes()));
    asked.put("redirect_uri", request.redirectUri().toString());
    asked.put("state", request.state().reveal());
    asked.put("nonce", request.nonce().reveal());
    asked.put("code_challenge", CodeChallenge.of(request.codeVerifier().reveal()));
    asked.put("code_challenge_method", "S256");
    if (request.freshSignIn()) {
      asked.put("prompt", "login");
    }
    return new Query(asked).behind(settings.issuer().value() + "/authorize");
  }

  @Override
  public synchronized Answer redeem(
      OidcSettings settings, SecretText clientSecret, Request request, Callback callback) {
    if (failure != null) {
      throw scripted(failure);
    }
    String issuer = settings.issuer().value();
    if (callback.issuer() != null && !issuer.equals(callback.issuer())) {
      throw scripted(Reason.TOKEN_INVALID);
    }
    if (!secret.equals(clientSecret)) {
      throw scripted(Reason.CLIENT_REJECTED);
    }
    Grant grant =
        grants
            .redeem(
                callback.code().reveal(),
                settings.clientId(),
                request.redirectUri().toString(),
                request.codeVerifier().reveal())
            .orElseThrow(() -> scripted(Reason.CODE_REJECTED));
    if (!grant.asked().get("nonce").equals(request.nonce().reveal())) {
      throw scripted(Reason.TOKEN_INVALID);
    }
    return new Answer(
        claimsOf(issuer, grant.person()),
        new SecretText("scripted-id-token-of-" + grant.person().subject()));
  }

  @Override
  public synchronized Optional<URI> signOutAddress(
      OidcSettings settings, SecretText idToken, URI returnTo) {
    check(settings);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("id_token_hint", idToken.reveal());
    asked.put("client_id", settings.clientId());
    asked.put("post_logout_redirect_uri", returnTo.toString());
    return signsOut
        ? Optional.of(new Query(asked).behind(settings.issuer().value() + "/end-session"))
        : Optional.empty();
  }

  private static OidcClaims claimsOf(String issuer, IssuerPerson person) {
    Map<String, Object> all = new LinkedHashMap<>(person.claims());
    all.put("iss", issuer);
    return OidcClaims.of(issuer, all);
  }

  private static String issuerAt(URI signInAddress) {
    String text = signInAddress.toString();
    return text.substring(0, text.indexOf("/authorize"));
  }

  private static OidcFailure scripted(Reason reason) {
    return new OidcFailure(reason, "Scripted: " + reason.name() + ".");
  }
}
