package dev.mosaic.application.session;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.ports.store.SessionStore;
import org.jspecify.annotations.Nullable;

/** Ends all sessions of a person. Their personal tokens stay: those have a list of their own. */
public final class SignOutEverywhere {
  private final SessionStore sessions;
  private final Audit audit;

  public SignOutEverywhere(SessionStore sessions, Audit audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * @param kept the session that goes on; null ends that one too
   */
  public void signOutEverywhere(Caller caller, @Nullable SessionId kept) {
    if (kept == null) {
      sessions.deleteAllOf(caller.id());
    } else {
      sessions.deleteOthers(caller.id(), kept);
    }
    audit.note(caller, AuditAction.SESSION_ALL_ENDED, AuditTarget.person(caller.user()), "ok");
  }
}
