package dev.mosaic.application.user;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.session.SessionTokens;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.DisplayName;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.util.Optional;

/**
 * Lets an invited person in with a password of their own. However many follow one link at once, one
 * comes in.
 */
public final class AcceptInvitation {
  private final UserStore users;
  private final InvitationStore invitations;
  private final InvitationLinks links;
  private final Transactions transactions;
  private final PasswordHasher passwords;
  private final SessionOpening opening;
  private final Audit audit;
  private final Clock clock;

  AcceptInvitation(
      UserStore users,
      InvitationStore invitations,
      InvitationLinks links,
      Transactions transactions,
      PasswordHasher passwords,
      SessionOpening opening,
      Audit audit,
      Clock clock) {
    this.users = users;
    this.invitations = invitations;
    this.links = links;
    this.transactions = transactions;
    this.passwords = passwords;
    this.opening = opening;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who comes in. */
  public record Command(
      SecretText token,
      Username username,
      Password password,
      DisplayName displayName,
      SignInOrigin origin) {}

  /** How it ended. */
  public sealed interface Outcome {
    record Accepted(User user, SessionTokens tokens) implements Outcome {}

    record InvitationInvalid() implements Outcome {}

    record UsernameTaken() implements Outcome {}
  }

  public Outcome accept(Command command) {
    Optional<Invitation> open = links.open(command.token());
    if (open.isEmpty()) {
      return new Outcome.InvitationInvalid();
    }
    if (users.findByName(command.username()).isPresent()) {
      return new Outcome.UsernameTaken();
    }
    User user = userOf(command, open.get());
    PasswordHash hash = passwords.hash(command.password());
    try {
      if (!transactions.inTransaction(() -> comeIn(open.get(), user, hash))) {
        return new Outcome.InvitationInvalid();
      }
    } catch (NameGone taken) {
      return new Outcome.UsernameTaken();
    }
    audit.note(
        user.id(),
        user.id(),
        AuditAction.INVITATION_ACCEPTED,
        AuditTarget.person(user),
        "ok",
        command.origin().address());
    SessionTokens tokens = opening.open(user.id(), command.origin());
    users.noteSignIn(user.id(), clock.instant());
    return new Outcome.Accepted(user, tokens);
  }

  private boolean comeIn(Invitation invitation, User user, PasswordHash hash) {
    if (!invitations.accept(invitation.id(), user.id(), clock.instant())) {
      return false;
    }
    if (!users.insertLocal(user, hash)) {
      // The invitation must stay open for another try, so everything is rolled back.
      throw new NameGone();
    }
    return true;
  }

  private User userOf(Command command, Invitation invitation) {
    return new User(
        UserId.random(),
        command.username(),
        command.displayName().value(),
        invitation.email().value(),
        invitation.role(),
        SignInMethod.LOCAL,
        true,
        clock.instant());
  }

  private static final class NameGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NameGone() {
      super("the name was taken meanwhile", null, false, false);
    }
  }
}
