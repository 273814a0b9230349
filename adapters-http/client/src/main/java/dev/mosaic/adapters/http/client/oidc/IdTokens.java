package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import java.time.Clock;

/** Believes ID tokens, or not. */
final class IdTokens {
  private final SigningKeys keys;
  private final Clock clock;

  IdTokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @throws OidcFailure if its signature or what it says does not hold
   */
  JWTClaimsSet verified(
      JWT token, IssuerFacts facts, String clientId, SecretText nonce, Allowance time) {
    DefaultJWTProcessor<Allowance> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(facts.algorithms(), keys.at(facts.keys())));
    processor.setJWTClaimsSetVerifier(new IdTokenClaims(facts.issuer(), clientId, nonce, clock));
    try {
      return processor.process(token, time);
    } catch (ExpiredJWTException late) {
      throw invalid(
          "The issuer's token has expired. Check the clocks of both machines, and sign in again.");
    } catch (BadJWTException wrong) {
      throw invalid(
          "The issuer's token is not for this sign-in ("
              + wrong.getMessage()
              + "). Check the client id and the clocks of both machines, and sign in again.");
    } catch (BadJWSException forged) {
      throw invalid(
          "The signature of the issuer's token is wrong. If it stays so, somebody may be meddling"
              + " with the connection, or the issuer's keys are mixed up.");
    } catch (KeySourceException tooOften) {
      throw unknownKey();
    } catch (BadJOSEException | JOSEException unsigned) {
      throw unknownKey();
    }
  }

  private static OidcFailure unknownKey() {
    return invalid(
        "The issuer's token is not signed with one of the keys and algorithms the issuer"
            + " publishes. Try again in a minute; the issuer may just be changing its keys.");
  }

  private static OidcFailure invalid(String sentence) {
    return new OidcFailure(Reason.TOKEN_INVALID, sentence);
  }
}
