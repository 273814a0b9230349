package dev.mosaic.application.user;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Invitation;
import java.util.Optional;

/** Shows the holder of a link what they are invited to. */
public final class ShowInvitation {
  private final InvitationLinks links;

  ShowInvitation(InvitationLinks links) {
    this.links = links;
  }

  /** Empty for a link that opens nothing: unknown, used, taken back or too old. */
  public Optional<Invitation> show(SecretText token) {
    return links.open(token);
  }
}
