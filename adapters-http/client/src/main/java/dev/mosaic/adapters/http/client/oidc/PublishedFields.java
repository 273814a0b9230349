package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import java.util.List;
import java.util.Optional;
import net.minidev.json.JSONObject;

/**
 * Reads of a discovery document what Mosaic uses. What else stands there, or should and does not,
 * decides nothing.
 */
final class PublishedFields {
  private static final String ISSUER = "issuer";
  private static final String JWKS = "jwks_uri";
  private static final List<String> NEEDED =
      List.of("authorization_endpoint", "token_endpoint", JWKS);
  private static final List<String> USED =
      List.of(
          JWKS,
          ISSUER,
          "authorization_endpoint",
          "token_endpoint",
          "userinfo_endpoint",
          "end_session_endpoint",
          "response_types_supported",
          "code_challenge_methods_supported",
          "id_token_signing_alg_values_supported",
          "token_endpoint_auth_methods_supported",
          "authorization_response_iss_parameter_supported");

  private PublishedFields() {}

  /**
   * Empty where it is no discovery document at all.
   *
   * @throws OidcFailure that names what is lacking or cannot be read
   */
  static Optional<OIDCProviderMetadata> read(String body, HttpUrl issuer) {
    JSONObject all;
    try {
      all = JSONObjectUtils.parse(body);
    } catch (ParseException noObject) {
      return Optional.empty();
    }
    if (!(all.get(ISSUER) instanceof String)) {
      return Optional.empty();
    }
    for (String member : NEEDED) {
      if (all.get(member) == null) {
        throw fault(issuer, "names no " + member);
      }
    }
    for (String member : USED) {
      // One by one, so that the one that cannot be read is named; the library gives no name.
      if (parsed(all, List.of(ISSUER, JWKS, member)).isEmpty()) {
        throw fault(issuer, "has something unreadable as " + member);
      }
    }
    return parsed(all, USED);
  }

  private static Optional<OIDCProviderMetadata> parsed(JSONObject all, List<String> members) {
    JSONObject some = new JSONObject();
    members.forEach(member -> some.put(member, all.get(member)));
    some.values().removeIf(value -> value == null);
    // The library insists on it; people are known here by the subject whatever its kind.
    some.put("subject_types_supported", List.of("public"));
    try {
      return Optional.of(OIDCProviderMetadata.parse(some));
    } catch (ParseException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static OidcFailure fault(HttpUrl issuer, String what) {
    return new OidcFailure(
        Reason.NOT_AN_ISSUER,
        "The issuer " + issuer + " " + what + ", so Mosaic cannot sign people in with it.");
  }
}
