package dev.mosaic.ports.oidc;

import dev.mosaic.domain.user.ShownText;

/** An issuer cannot be talked to, or is not believed. The message is a plain sentence. */
public final class OidcFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, as the HTTP contract spells it in lower case. */
  public enum Reason {
    /** The address may not be called. */
    BLOCKED_ADDRESS,
    /** Nobody answers there: no such name, connection refused. */
    UNREACHABLE,
    TIMEOUT,
    /** The certificate is expired, self-signed, or another host's. */
    TLS_ERROR,
    /** Somebody answers, but has no usable discovery document. */
    NOT_AN_ISSUER,
    /** The document is another issuer's. */
    ISSUER_MISMATCH,
    /** The issuer does not take this client id or secret. */
    CLIENT_REJECTED,
    /** The issuer does not take the code: used, too old, or for another address. */
    CODE_REJECTED,
    /** The token's signature, issuer, audience, time or nonce is wrong. */
    TOKEN_INVALID,
    /** The issuer failed, or answered what cannot be read. */
    BAD_RESPONSE
  }

  private final Reason reason;

  /**
   * @param sentence for a person; holds no secret, but may quote the issuer
   */
  public OidcFailure(Reason reason, String sentence) {
    super(ShownText.told(sentence));
    this.reason = reason;
  }

  public OidcFailure(Reason reason, String sentence, Throwable cause) {
    super(ShownText.told(sentence), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** The plain sentence, never null. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
