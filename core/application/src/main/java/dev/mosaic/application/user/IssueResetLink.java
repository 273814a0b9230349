package dev.mosaic.application.user;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UserStore;
import java.time.Instant;
import java.util.Optional;

/**
 * Creates the link with which somebody who forgot their password chooses a new one. It is shown
 * once; only its hash is kept, and it ends the one made before.
 */
public final class IssueResetLink {
  private final UserStore users;
  private final ResetLinks links;
  private final Audit audit;

  IssueResetLink(UserStore users, ResetLinks links, Audit audit) {
    this.users = users;
    this.links = links;
    this.audit = audit;
  }

  /** How it ended. */
  public sealed interface Outcome {
    record Issued(SecretText token, Instant expiresAt) implements Outcome {}

    record NotFound() implements Outcome {}

    /**
     * The way in that must always work is reset elsewhere, by a password of the caller's choice.
     */
    record BreakglassProtected() implements Outcome {}

    /** They sign in through the issuer. */
    record NoPassword() implements Outcome {}

    record Deactivated() implements Outcome {}

    /** Whoever is signed in changes their password by the present one, or a thief could. */
    record OwnAccount() implements Outcome {}
  }

  public Outcome issue(Caller caller, UserId id) {
    Optional<User> found = users.find(id);
    if (found.isEmpty()) {
      audit.note(
          caller,
          id,
          AuditAction.PASSWORD_LINK_CREATED,
          AuditTarget.PERSON_ID.named(id.toString()),
          "not_found");
      return new Outcome.NotFound();
    }
    User person = found.get();
    if (person.isBreakglass()) {
      return refused(caller, person, "breakglass_protected", new Outcome.BreakglassProtected());
    }
    if (person.signInMethod() != SignInMethod.LOCAL) {
      return refused(caller, person, "no_password", new Outcome.NoPassword());
    }
    if (!person.active()) {
      return refused(caller, person, "user_deactivated", new Outcome.Deactivated());
    }
    if (person.id().equals(caller.id())) {
      return refused(caller, person, "cannot_reset_self", new Outcome.OwnAccount());
    }
    ResetLinks.Made made = links.make(person, caller.user());
    audit.note(caller, id, AuditAction.PASSWORD_LINK_CREATED, AuditTarget.person(person), "ok");
    return new Outcome.Issued(made.token(), made.reset().expiresAt());
  }

  private Outcome refused(Caller caller, User person, String code, Outcome outcome) {
    audit.note(
        caller, person.id(), AuditAction.PASSWORD_LINK_CREATED, AuditTarget.person(person), code);
    return outcome;
  }
}
