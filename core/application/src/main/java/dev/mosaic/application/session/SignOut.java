package dev.mosaic.application.session;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.ports.store.SessionStore;

/** Ends the session a person is using. */
public final class SignOut {
  private final SessionStore sessions;
  private final Audit audit;

  public SignOut(SessionStore sessions, Audit audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  public void signOut(Caller caller, SessionId session) {
    sessions.delete(session);
    audit.note(caller, AuditAction.SESSION_ENDED, AuditTarget.person(caller.user()), "ok");
  }
}
