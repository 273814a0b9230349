package dev.mosaic.testkit.oidc;

/** What a scripted issuer does instead of doing well. */
public enum IssuerFault {
  /** The discovery document names another issuer. */
  ANOTHER_ISSUER,
  /** There is nothing at any path. */
  NOT_FOUND,
  /** Status 200 with a web page. */
  WEB_PAGE,
  /** Sends callers on to another host. */
  REDIRECT,
  /** Status 500 at every path. */
  BROKEN,
  /** Takes calls and never answers. */
  HANG,
  /** Drops the connection in mid-answer. */
  CUT,
  /** Status 200 with two megabytes. */
  HUGE,
  /** Status 401 without an OAuth error at the token endpoint. */
  BARE_UNAUTHORIZED,
  /** Keycloak's word for a wrong secret: `unauthorized_client`. */
  UNAUTHORIZED_CLIENT,
  /** An error of OAuth nobody expects. */
  ODD_REFUSAL,
  /** Knows none of the codes it gave out. */
  LOST_CODES,
  /** Tokens without an ID token. */
  NO_ID_TOKEN,
  BAD_SIGNATURE,
  /** Signed with a key that is not published, named or not. */
  UNPUBLISHED_KEY,
  /** Not signed: algorithm `none`. */
  UNSIGNED,
  /** Signed with the client's secret instead of a key: HS256. */
  SIGNED_WITH_SECRET,
  EXPIRED,
  /** Issued in ten minutes' time. */
  FROM_THE_FUTURE,
  WRONG_NONCE,
  NO_NONCE,
  WRONG_AUDIENCE,
  /** For this client and another one, and obtained by the other one. */
  ANOTHER_PARTY,
  /** For this client and another one, without saying who obtained it. */
  NO_PARTY,
  WRONG_TOKEN_ISSUER,
  NO_SUBJECT,
  /** Sends the browser back under another issuer's name. */
  ANOTHER_NAME_AT_RETURN,
  /** Sends the browser back without saying who it is. */
  NO_NAME_AT_RETURN,
  /** The userinfo endpoint describes somebody else. */
  SOMEBODY_ELSE,
  /** The userinfo endpoint answers a token signed with the issuer's key, as it may. */
  SIGNED_USER_INFO,
  /** The same, signed with a key nobody published. */
  FORGED_USER_INFO,
  /** The same, unsigned. */
  UNSIGNED_USER_INFO,
  /** The same, well signed, for another client. */
  USER_INFO_OF_ANOTHER_CLIENT
}
