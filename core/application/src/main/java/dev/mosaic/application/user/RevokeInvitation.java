package dev.mosaic.application.user;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.InvitationId;
import dev.mosaic.ports.store.InvitationStore;
import java.time.Clock;
import java.util.Optional;

/** Takes an invitation back. */
public final class RevokeInvitation {
  private final InvitationStore invitations;
  private final Audit audit;
  private final Clock clock;

  RevokeInvitation(InvitationStore invitations, Audit audit, Clock clock) {
    this.invitations = invitations;
    this.audit = audit;
    this.clock = clock;
  }

  /** How it ended. */
  public enum Outcome {
    REVOKED,
    NOT_FOUND,
    /** Somebody came in by it, or it was taken back before. */
    ANSWERED
  }

  public Outcome revoke(Caller caller, InvitationId id) {
    Optional<Invitation> known = invitations.find(id);
    if (known.isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    if (!invitations.revoke(id, clock.instant())) {
      return Outcome.ANSWERED;
    }
    audit.note(
        caller,
        null,
        AuditAction.INVITATION_REVOKED,
        AuditTarget.EMAIL.named(known.get().email().value()),
        "ok");
    return Outcome.REVOKED;
  }
}
