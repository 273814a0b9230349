package dev.mosaic.testkit.store;

import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;

/** Invitations for tests. */
public final class Invitations {
  /** How long their links are good. */
  public static final Duration LIFE = Duration.ofHours(72);

  private Invitations() {}

  /** An unanswered invitation of a member. */
  public static Invitation open(String email, UserId invitedBy, Instant now) {
    return Invitation.open(new EmailAddress(email), Role.MEMBER, invitedBy, now, now.plus(LIFE));
  }
}
