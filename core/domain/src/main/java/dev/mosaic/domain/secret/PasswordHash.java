package dev.mosaic.domain.secret;

/**
 * A salted, slow hash of a password in its standard text form (`$2b$12$…`). Not printed: it would
 * help a guesser.
 */
public record PasswordHash(String value) {
  @Override
  public String toString() {
    return "PasswordHash[redacted]";
  }
}
