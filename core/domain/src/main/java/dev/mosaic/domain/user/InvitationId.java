package dev.mosaic.domain.user;

import java.util.UUID;

/** Identity of an invitation; means nothing to the person invited. */
public record InvitationId(UUID value) {
  public static InvitationId random() {
    return new InvitationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
