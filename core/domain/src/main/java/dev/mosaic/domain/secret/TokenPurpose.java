package dev.mosaic.domain.secret;

/** What a token is good for. A token hashed for one purpose is never found under another. */
public enum TokenPurpose {
  SETUP,
  SESSION_ACCESS,
  SESSION_REFRESH,
  PERSONAL,
  INVITATION,
  PASSWORD_RESET
}
