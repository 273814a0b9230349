package dev.mosaic.testkit.oidc;

import dev.mosaic.testkit.oidc.Grants.Grant;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a scripted issuer's ID tokens, good ones and others. */
final class IssuerTokens {
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final String issuer;
  private final Clock clock;

  IssuerTokens(String issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * @param withheld claims that only the userinfo endpoint gives
   * @param faults of which those about tokens count
   */
  String make(
      Grant grant, IssuerKeys keys, String secret, Set<String> withheld, Set<IssuerFault> faults) {
    Map<String, Object> claims = claims(grant, withheld, faults);
    if (faults.contains(IssuerFault.UNSIGNED)) {
      return IssuerKeys.unsigned(claims);
    }
    if (faults.contains(IssuerFault.SIGNED_WITH_SECRET)) {
      return IssuerKeys.signWithSecret(claims, secret);
    }
    if (faults.contains(IssuerFault.UNPUBLISHED_KEY)) {
      return IssuerKeys.unpublished("unpublished").sign(claims);
    }
    if (faults.contains(IssuerFault.BAD_SIGNATURE)) {
      return IssuerKeys.unpublished(keys.id()).sign(claims);
    }
    return keys.sign(claims);
  }

  private Map<String, Object> claims(Grant grant, Set<String> withheld, Set<IssuerFault> faults) {
    String client = grant.asked().get("client_id");
    long now = clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>(grant.person().claims());
    claims.keySet().removeAll(withheld);
    claims.put("iss", issuer);
    claims.put("aud", client);
    claims.put("azp", client);
    claims.put("iat", now);
    claims.put("exp", now + LIFE.toSeconds());
    claims.put("nonce", grant.asked().get("nonce"));
    faults.forEach(fault -> spoil(claims, fault, client, now));
    return claims;
  }

  private static void spoil(
      Map<String, Object> claims, IssuerFault fault, String client, long now) {
    switch (fault) {
      case EXPIRED -> {
        claims.put("iat", now - 2 * LONG.toSeconds());
        claims.put("exp", now - LONG.toSeconds());
      }
      case FROM_THE_FUTURE -> {
        claims.put("iat", now + LONG.toSeconds());
        claims.put("exp", now + 2 * LONG.toSeconds());
      }
      case WRONG_NONCE -> claims.put("nonce", "another-nonce");
      case NO_NONCE -> claims.remove("nonce");
      case WRONG_AUDIENCE -> {
        claims.put("aud", "another-client");
        claims.remove("azp");
      }
      case ANOTHER_PARTY -> {
        claims.put("aud", List.of(client, "another-client"));
        claims.put("azp", "another-client");
      }
      case NO_PARTY -> {
        claims.put("aud", List.of(client, "another-client"));
        claims.remove("azp");
      }
      case WRONG_TOKEN_ISSUER -> claims.put("iss", "https://another.example");
      case NO_SUBJECT -> claims.remove("sub");
      default -> {
        // It spoils something else than claims.
      }
    }
  }
}
