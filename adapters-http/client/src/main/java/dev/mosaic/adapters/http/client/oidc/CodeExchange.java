package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import dev.mosaic.ports.oidc.OidcIssuer.Request;

/** Trades a code for tokens. */
final class CodeExchange {
  private static final int UNAUTHORIZED = 401;

  private final IssuerCalls calls;

  CodeExchange(IssuerCalls calls) {
    this.calls = calls;
  }

  /**
   * @param secret the client's
   */
  OIDCTokens trade(
      IssuerFacts facts,
      String clientId,
      SecretText secret,
      Request request,
      SecretText code,
      Allowance time) {
    HTTPResponse response =
        calls.send(
            new TokenRequest.Builder(
                    facts.token(),
                    authentication(facts, new ClientID(clientId), new Secret(secret.reveal())),
                    new AuthorizationCodeGrant(
                        new AuthorizationCode(code.reveal()),
                        request.redirectUri(),
                        new CodeVerifier(request.codeVerifier().reveal())))
                .build()
                .toHTTPRequest(),
            time);
    return read(response, facts);
  }

  private static ClientAuthentication authentication(
      IssuerFacts facts, ClientID id, Secret secret) {
    return facts.secretInBody()
        ? new ClientSecretPost(id, secret)
        : new ClientSecretBasic(id, secret);
  }

  private static OIDCTokens read(HTTPResponse response, IssuerFacts facts) {
    try {
      TokenResponse answer = OIDCTokenResponseParser.parse(response);
      if (answer instanceof OIDCTokenResponse good && good.getOIDCTokens().getIDToken() != null) {
        return good.getOIDCTokens();
      }
      if (!answer.indicatesSuccess()) {
        throw refusal(answer.toErrorResponse().getErrorObject(), facts);
      }
    } catch (ParseException unreadable) {
      // Told below, without the answer's words: they may hold tokens.
    }
    throw Troubles.unusable("tokens", facts.token(), response.getStatusCode());
  }

  private static OidcFailure refusal(ErrorObject error, IssuerFacts facts) {
    String code = error.getCode() == null ? "" : error.getCode();
    return switch (code) {
      case "invalid_grant" ->
          new OidcFailure(
              Reason.CODE_REJECTED,
              "The issuer does not take the code the browser brought back: it was used already, is"
                  + " too old, or was made for another address. Sign in again.");
      case "invalid_client", "unauthorized_client" -> clientRejected();
      default ->
          code.isEmpty() && error.getHTTPStatusCode() == UNAUTHORIZED
              ? clientRejected()
              : Troubles.unusable("tokens", facts.token(), error.getHTTPStatusCode());
    };
  }

  private static OidcFailure clientRejected() {
    return new OidcFailure(
        Reason.CLIENT_REJECTED,
        "The issuer does not take Mosaic's client id or client secret. Copy both again from the"
            + " issuer's settings of this client; the secret may have been changed there.");
  }
}
