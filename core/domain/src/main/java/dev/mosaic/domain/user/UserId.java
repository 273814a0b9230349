package dev.mosaic.domain.user;

import java.util.UUID;

/** Identity of a person, opaque to clients. */
public record UserId(UUID value) {
  public static UserId random() {
    return new UserId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
