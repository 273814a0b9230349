package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.util.DateUtils;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verifies what an issuer says about a person in a signed token. */
final class SignedUserInfo {
  private static final int SKEW_SECONDS = 60;

  private final SigningKeys keys;
  private final Clock clock;

  SignedUserInfo(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The claims.
   *
   * @throws OidcFailure if it is unsigned, or signed by or meant for somebody else
   */
  Map<String, Object> verified(String token, IssuerFacts facts, String clientId, Allowance time) {
    DefaultJWTProcessor<Allowance> processor = new DefaultJWTProcessor<>();
    // Some sign these with another algorithm than ID tokens, and with the same keys.
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(DiscoveryDocument.ACCEPTED, keys.at(facts.keys())));
    processor.setJWTClaimsSetVerifier(
        (claims, unused) -> requireOurs(claims, facts.issuer(), clientId));
    try {
      return processor.process(token, time).toJSONObject();
    } catch (ParseException | BadJOSEException | JOSEException untrue) {
      throw new OidcFailure(
          Reason.TOKEN_INVALID,
          "Asked for more about a person, the issuer answered a token that is not signed with one"
              + " of its keys for this client. Let it answer plain JSON, or sign with RS256, PS256"
              + " or ES256 and not encrypt.");
    }
  }

  // OpenID Connect Core 5.3.2: issuer and audience should be present; where they are, they must
  // match.
  private void requireOurs(JWTClaimsSet claims, String issuer, String clientId)
      throws BadJWTException {
    @Nullable String signer = claims.getIssuer();
    List<String> audience = claims.getAudience();
    @Nullable Date end = claims.getExpirationTime();
    Date now = Date.from(clock.instant());
    if (signer != null && !signer.equals(issuer)
        || !audience.isEmpty() && !audience.contains(clientId)
        || end != null && !DateUtils.isAfter(end, now, SKEW_SECONDS)) {
      throw new BadJWTException("not for this client, or over");
    }
  }
}
