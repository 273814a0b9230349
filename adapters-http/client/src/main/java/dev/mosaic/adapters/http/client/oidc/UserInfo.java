package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks an issuer for claims its token did not contain. */
final class UserInfo {
  private static final String EMAIL = "email";
  private static final String EMAIL_VERIFIED = "email_verified";

  private final IssuerCalls calls;
  private final SignedUserInfo signed;

  UserInfo(IssuerCalls calls, SignedUserInfo signed) {
    this.calls = calls;
    this.signed = signed;
  }

  /** The claims, completed from the userinfo endpoint if they contain no e-mail address. */
  Map<String, Object> completed(
      Map<String, Object> claims,
      IssuerFacts facts,
      String clientId,
      AccessToken token,
      Allowance time) {
    URI address = facts.userInfo();
    if (claims.get(EMAIL) instanceof String || address == null) {
      return claims;
    }
    Map<String, Object> told = ask(address, facts, clientId, token, time);
    if (!String.valueOf(claims.get("sub")).equals(told.get("sub"))) {
      throw new OidcFailure(
          Reason.TOKEN_INVALID,
          "Asked for more about a person, the issuer described another one. Sign in again; if it"
              + " stays so, look into the issuer's log.");
    }
    Map<String, Object> all = new LinkedHashMap<>(told);
    all.putAll(claims);
    // The source of the address also says whether it is verified; the two are not mixed.
    all.remove(EMAIL);
    all.remove(EMAIL_VERIFIED);
    copy(EMAIL, told, all);
    copy(EMAIL_VERIFIED, told, all);
    return all;
  }

  private Map<String, Object> ask(
      URI address, IssuerFacts facts, String clientId, AccessToken token, Allowance time) {
    HTTPResponse response = calls.send(new UserInfoRequest(address, token).toHTTPRequest(), time);
    try {
      ContentType type = response.getEntityContentType();
      if (response.getStatusCode() == HTTPResponse.SC_OK
          && ContentType.APPLICATION_JWT.matches(type)) {
        return signed.verified(response.getBody(), facts, clientId, time);
      }
      if (response.getStatusCode() == HTTPResponse.SC_OK) {
        return response.getBodyAsJSONObject();
      }
    } catch (ParseException unreadable) {
      // Told below, without the answer's words.
    }
    throw Troubles.unusable("a person's e-mail address", address, response.getStatusCode());
  }

  private static void copy(String name, Map<String, Object> from, Map<String, Object> to) {
    Object value = from.get(name);
    if (value != null) {
      to.put(name, value);
    }
  }
}
