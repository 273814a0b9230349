package dev.mosaic.adapters.http.server.users;

import io.micronaut.serde.annotation.Serdeable;

/**
 * An invitation with its link.
 *
 * @param link to be given to the invited person; it is not kept
 */
@Serdeable
public record InvitationLinkJson(InvitationJson invitation, String link) {
  @Override
  public String toString() {
    return "InvitationLinkJson[" + invitation.id() + "]";
  }
}
