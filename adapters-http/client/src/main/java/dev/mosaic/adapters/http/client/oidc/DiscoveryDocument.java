package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.mosaic.domain.provider.HostAndPort;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what an issuer publishes about itself. */
final class DiscoveryDocument {
  /** Signatures with keys the issuer publishes; never `none`, never the client's secret. */
  static final Set<JWSAlgorithm> ACCEPTED =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final OIDCProviderMetadata metadata;
  private final HttpUrl configured;

  DiscoveryDocument(OIDCProviderMetadata metadata, HttpUrl configured) {
    this.metadata = metadata;
    this.configured = configured;
  }

  /**
   * @throws OidcFailure if it is another issuer's, or one Mosaic cannot work with
   */
  IssuerFacts judged() {
    String issuer = metadata.getIssuer().getValue();
    // An address is kept without its last slash; some issuers spell themselves with one.
    if (!issuer.equals(configured.value()) && !issuer.equals(configured.value() + "/")) {
      throw new OidcFailure(
          Reason.ISSUER_MISMATCH,
          "The discovery document at "
              + configured
              + " is another issuer's. Give the address exactly as the issuer spells itself.");
    }
    require(
        metadata.getResponseTypes() == null
            || metadata.getResponseTypes().contains(ResponseType.CODE),
        "does not offer the authorization code flow");
    require(
        metadata.getCodeChallengeMethods() == null
            || metadata.getCodeChallengeMethods().contains(CodeChallengeMethod.S256),
        "does not offer PKCE with S256");
    return new IssuerFacts(
        issuer,
        needed(metadata.getAuthorizationEndpointURI(), "authorization_endpoint"),
        needed(metadata.getTokenEndpointURI(), "token_endpoint"),
        needed(metadata.getJWKSetURI(), "jwks_uri"),
        wanted(metadata.getUserInfoEndpointURI(), "userinfo_endpoint"),
        wanted(metadata.getEndSessionEndpointURI(), "end_session_endpoint"),
        algorithms(),
        secretInBody(),
        metadata.supportsAuthorizationResponseIssuerParam());
  }

  private Set<JWSAlgorithm> algorithms() {
    List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
    Set<JWSAlgorithm> common =
        new LinkedHashSet<>(offered == null ? List.of(JWSAlgorithm.RS256) : offered);
    common.retainAll(ACCEPTED);
    require(!common.isEmpty(), "signs tokens with none of RS256, PS256 and ES256");
    return Set.copyOf(common);
  }

  private boolean secretInBody() {
    List<ClientAuthenticationMethod> offered = metadata.getTokenEndpointAuthMethods();
    if (offered == null || offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)) {
      return false;
    }
    require(
        offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST),
        "takes clients with a secret neither as client_secret_basic nor as client_secret_post");
    return true;
  }

  private URI needed(@Nullable URI address, String member) {
    URI found = wanted(address, member);
    if (found == null) {
      throw lacking("names no " + member);
    }
    return found;
  }

  private @Nullable URI wanted(@Nullable URI address, String member) {
    if (address == null) {
      return null;
    }
    boolean safe = "https".equalsIgnoreCase(address.getScheme());
    boolean plain = "http".equalsIgnoreCase(address.getScheme());
    // Whoever is reached safely must not send secrets over an open line.
    boolean fits = "https".equalsIgnoreCase(configured.toUri().getScheme()) ? safe : safe || plain;
    require(fits && HostAndPort.of(address).isPresent(), "has no proper web address as " + member);
    return address;
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      throw lacking(fault);
    }
  }

  private OidcFailure lacking(String fault) {
    return new OidcFailure(
        Reason.NOT_AN_ISSUER,
        "The issuer " + configured + " " + fault + ", so Mosaic cannot sign people in with it.");
  }
}
