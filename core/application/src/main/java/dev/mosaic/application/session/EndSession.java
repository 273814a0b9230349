package dev.mosaic.application.session;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.ports.store.SessionStore;

/** Signs a person out on one of their browsers. */
public final class EndSession {
  private final SessionStore sessions;
  private final Audit audit;

  public EndSession(SessionStore sessions, Audit audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /** False if they have no such session. */
  public boolean end(Caller caller, SessionId session) {
    boolean ended = sessions.delete(caller.id(), session);
    if (ended) {
      audit.note(caller, AuditAction.SESSION_ENDED, AuditTarget.person(caller.user()), "ok");
    }
    return ended;
  }
}
