package dev.mosaic.ports.oidc;

import dev.mosaic.domain.oidc.OidcClaims;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.secret.SecretText;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Speaks OpenID Connect with an issuer: authorization code flow with PKCE (S256), state and nonce.
 * Settings are given with every call, so a change is in force at the next one; what an issuer
 * publishes about itself may be remembered for some minutes.
 *
 * <p>Every method throws {@link OidcFailure} where the issuer cannot be talked to or is not
 * believed. Calls take 15 seconds at most.
 */
public interface OidcIssuer {
  /** Looks the issuer up afresh: found, is who it says, and can do what Mosaic needs. */
  void check(OidcSettings settings);

  /** Where to send the browser for a sign-in. */
  URI signInAddress(OidcSettings settings, Request request);

  /**
   * Trades the code the browser brought back for what the issuer says of the person. The token's
   * signature, issuer, audience, times (60 s of skew) and nonce are checked.
   */
  Answer redeem(OidcSettings settings, SecretText clientSecret, Request request, Callback callback);

  /**
   * Where to send the browser to end its session at the issuer too; empty where the issuer has no
   * such place.
   *
   * @param returnTo where the issuer sends the browser afterwards
   */
  Optional<URI> signOutAddress(OidcSettings settings, SecretText idToken, URI returnTo);

  /**
   * One sign-in, the same at both steps.
   *
   * @param state the issuer sends it back
   * @param nonce must stand in the token
   * @param codeVerifier 43 to 128 characters of RFC 7636's alphabet
   * @param freshSignIn whether the issuer should ask for the person again even if it knows them
   */
  record Request(
      SecretText state,
      SecretText nonce,
      SecretText codeVerifier,
      URI redirectUri,
      boolean freshSignIn) {}

  /**
   * What the browser brought back.
   *
   * @param issuer the parameter `iss` of RFC 9207, null where it is missing
   */
  record Callback(SecretText code, @Nullable String issuer) {}

  /**
   * What came of it.
   *
   * @param idToken names the session at the issuer when signing out there
   */
  record Answer(OidcClaims claims, SecretText idToken) {}
}
