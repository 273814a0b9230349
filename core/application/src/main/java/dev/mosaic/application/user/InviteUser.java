package dev.mosaic.application.user;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.Role;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;

/** Invites one person. The link is shown once; only its hash is kept. */
public final class InviteUser {
  private final UserStore users;
  private final InvitationStore invitations;
  private final InvitationLinks links;
  private final Audit audit;
  private final Clock clock;

  InviteUser(
      UserStore users,
      InvitationStore invitations,
      InvitationLinks links,
      Audit audit,
      Clock clock) {
    this.users = users;
    this.invitations = invitations;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who is invited, and as what. */
  public record Command(Caller caller, EmailAddress email, Role role) {}

  /** How it ended. */
  public sealed interface Outcome {
    record Invited(Invitation invitation, SecretText token) implements Outcome {}

    /** Somebody with this address has an account here, or an open invitation. */
    record EmailTaken() implements Outcome {}
  }

  public Outcome invite(Command command) {
    EmailAddress email = command.email();
    if (users.findByEmail(email.value()).isPresent()
        || invitations.findOpen(email, clock.instant()).isPresent()) {
      return new Outcome.EmailTaken();
    }
    Invitation invitation =
        Invitation.open(email, command.role(), command.caller().id(), clock.instant(), links.end());
    MintedToken minted = links.mint();
    invitations.insert(invitation, minted.hash());
    audit.note(
        command.caller(),
        null,
        AuditAction.INVITATION_CREATED,
        AuditTarget.EMAIL.named(email.value()),
        "ok");
    return new Outcome.Invited(invitation, minted.text());
  }
}
