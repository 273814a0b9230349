package dev.mosaic.domain.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open door for one person.
 *
 * @param invitedBy the administrator who opened it
 * @param expiresAt end of the present link; a new link moves it
 * @param acceptedAt null until somebody came in
 * @param revokedAt null unless it was taken back
 */
public record Invitation(
    InvitationId id,
    EmailAddress email,
    Role role,
    UserId invitedBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant revokedAt) {
  /** What has become of an invitation. */
  public enum Status {
    OPEN,
    EXPIRED,
    ACCEPTED,
    REVOKED
  }

  /** An invitation nobody has answered yet. */
  public static Invitation open(
      EmailAddress email, Role role, UserId invitedBy, Instant now, Instant expiresAt) {
    return new Invitation(
        InvitationId.random(), email, role, invitedBy, now, expiresAt, null, null);
  }

  public Status statusAt(Instant now) {
    if (acceptedAt != null) {
      return Status.ACCEPTED;
    }
    if (revokedAt != null) {
      return Status.REVOKED;
    }
    return now.isBefore(expiresAt) ? Status.OPEN : Status.EXPIRED;
  }
}
