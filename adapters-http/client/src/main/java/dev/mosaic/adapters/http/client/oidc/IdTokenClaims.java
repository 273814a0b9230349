package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.util.DateUtils;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.ShownText;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/**
 * What an ID token must say to count (OpenID Connect Core 3.1.3.7). Nimbus' own check of this kind
 * reads the machine's time.
 */
final class IdTokenClaims extends DefaultJWTClaimsVerifier<Allowance> {
  private static final int SKEW_SECONDS = 60;
  // OpenID Connect Core 2.
  private static final int LONGEST_SUBJECT = 255;

  private final String clientId;
  private final Clock clock;

  IdTokenClaims(String issuer, String clientId, SecretText nonce, Clock clock) {
    super(
        clientId,
        new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce.reveal()).build(),
        Set.of("sub", "exp", "iat"));
    setMaxClockSkew(SKEW_SECONDS);
    this.clientId = clientId;
    this.clock = clock;
  }

  @Override
  public void verify(JWTClaimsSet claims, Allowance time) throws BadJWTException {
    super.verify(claims, time);
    String subject = claims.getSubject();
    // It names somebody for good, so it is never trimmed: two that look alike would become one.
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !ShownText.fits(subject)) {
      throw new BadJWTException("JWT sub claim is none that can be kept");
    }
    if (!DateUtils.isBefore(claims.getIssueTime(), currentTime(), SKEW_SECONDS)) {
      throw new BadJWTException("JWT iat claim lies in the future");
    }
    if (!isMeantForUs(claims)) {
      throw new BadJWTException("JWT azp claim rejected");
    }
  }

  @Override
  protected Date currentTime() {
    return Date.from(clock.instant());
  }

  private boolean isMeantForUs(JWTClaimsSet claims) throws BadJWTException {
    try {
      String party = claims.getStringClaim("azp");
      return party == null ? claims.getAudience().size() == 1 : party.equals(clientId);
    } catch (ParseException noText) {
      return false;
    }
  }
}
