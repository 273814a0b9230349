package dev.mosaic.domain.session;

import java.util.UUID;

/** Identity of a personal access token; says nothing to its holder. */
public record PersonalTokenId(UUID value) {
  public static PersonalTokenId random() {
    return new PersonalTokenId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
