package dev.mosaic.domain.session;

import java.util.UUID;

/** Identity of a signed-in session; says nothing to its holder. */
public record SessionId(UUID value) {
  public static SessionId random() {
    return new SessionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
