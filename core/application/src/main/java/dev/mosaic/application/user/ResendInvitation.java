package dev.mosaic.application.user;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.InvitationId;
import dev.mosaic.ports.store.InvitationStore;
import java.util.Optional;

/** Gives an invitation a new link. The old one opens nothing any more. */
public final class ResendInvitation {
  private final InvitationStore invitations;
  private final InvitationLinks links;
  private final Audit audit;

  ResendInvitation(InvitationStore invitations, InvitationLinks links, Audit audit) {
    this.invitations = invitations;
    this.links = links;
    this.audit = audit;
  }

  /** How it ended. */
  public sealed interface Outcome {
    record Renewed(Invitation invitation, SecretText token) implements Outcome {}

    record NotFound() implements Outcome {}

    /** Somebody came in by it, or it was taken back. */
    record Answered() implements Outcome {}
  }

  public Outcome resend(Caller caller, InvitationId id) {
    Optional<Invitation> known = invitations.find(id);
    if (known.isEmpty()) {
      return new Outcome.NotFound();
    }
    MintedToken minted = links.mint();
    if (!invitations.renew(id, minted.hash(), links.end())) {
      return new Outcome.Answered();
    }
    audit.note(
        caller,
        null,
        AuditAction.INVITATION_RESENT,
        AuditTarget.EMAIL.named(known.get().email().value()),
        "ok");
    return new Outcome.Renewed(invitations.find(id).orElseThrow(), minted.text());
  }
}
