package dev.mosaic.testkit.oidc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the codes an issuer gave out stand for. Each is taken once. */
final class Grants {
  private final Map<String, Grant> byCode = new HashMap<>();
  private int count;

  /**
   * @param asked the parameters of the sign-in address
   */
  record Grant(Query asked, IssuerPerson person) {}

  synchronized String issue(Query asked, IssuerPerson person) {
    String code = "code-" + ++count;
    byCode.put(code, new Grant(asked, person));
    return code;
  }

  /** Empty if the code is unknown, used, another client's, or fails PKCE. */
  synchronized Optional<Grant> redeem(
      String code, String clientId, String redirectUri, String codeVerifier) {
    return Optional.ofNullable(byCode.remove(code))
        .filter(grant -> grant.asked().get("client_id").equals(clientId))
        .filter(grant -> grant.asked().get("redirect_uri").equals(redirectUri))
        .filter(grant -> grant.asked().get("code_challenge_method").equals("S256"))
        .filter(
            grant -> grant.asked().get("code_challenge").equals(CodeChallenge.of(codeVerifier)));
  }
}
