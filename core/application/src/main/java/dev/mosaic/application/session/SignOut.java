package dev.mosaic.application.session;

import dev.mosaic.application.Audit;
import dev.mosaic.application.Caller;
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
    audit.note(caller, "session.ended", caller.user().username().value(), "ok");
  }
}
