package dev.mosaic.application.user;

import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.agent.life.StopAgent;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.AccessEnding;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody in as this person any more: ends their sessions, tokens and answers under way at once
 * and puts their agent to sleep. What is theirs stays; what they share is shared no more meanwhile.
 */
public final class DeactivateUser {
  private final Directory directory;
  private final AccessEnding ending;
  private final StopAgent stopping;
  private final SharedSettings shared;
  private final Audit audit;

  DeactivateUser(
      Directory directory,
      AccessEnding ending,
      StopAgent stopping,
      SharedSettings shared,
      Audit audit) {
    this.directory = directory;
    this.ending = ending;
    this.stopping = stopping;
    this.shared = shared;
    this.audit = audit;
  }

  /** Repeating it changes nothing. */
  public UserChange deactivate(Caller caller, UserId id) {
    UserChange done =
        id.equals(caller.id())
            ? new UserChange.CannotDeactivateSelf()
            : directory.change(id, this::refusal, user -> user.withActive(false));
    AuditTarget.Named target = AuditTarget.PERSON_ID.named(id.toString());
    if (done instanceof UserChange.Changed changed) {
      target = AuditTarget.person(changed.after());
      ending.endAllOf(id);
      // Not waited for: the engine may take its time, and the person is out already.
      var unused = ActingPerson.aside(() -> stopping.stop(id));
      shared.changedFor(id);
    }
    audit.note(caller, id, AuditAction.USER_DEACTIVATED, target, done.code());
    return done;
  }

  private @Nullable UserChange refusal(User user) {
    if (user.isBreakglass()) {
      UserChange last = directory.refusalToLose(user);
      return last == null ? new UserChange.BreakglassProtected() : last;
    }
    return user.isAdmin() && user.active() ? directory.refusalToLose(user) : null;
  }
}
