package dev.mosaic.domain.provider;

import java.util.Locale;

/** What a check of an account ended with. */
public enum ProbeCode {
  OK,
  BAD_URL,
  BLOCKED_ADDRESS,
  UNREACHABLE,
  TIMEOUT,
  TLS_ERROR,
  AUTH_INVALID,
  AUTH_FORBIDDEN,
  /** The stored key does not open here any more; no vendor was asked. */
  KEY_UNREADABLE,
  /** What is kept of the account does not read whole; no vendor was asked. */
  ACCOUNT_UNREADABLE,
  NO_CREDIT,
  /** Of an account somebody shares, as much was used this month as they allow; nobody was asked. */
  SHARE_LIMIT_REACHED,
  RATE_LIMITED,
  MODEL_NOT_FOUND,
  PROVIDER_DOWN,
  /** The limit of an answer's length was used up before its first word. */
  OUTPUT_LIMIT,
  BAD_RESPONSE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
