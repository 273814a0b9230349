package dev.mosaic.application.session;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.session.Session;
import dev.mosaic.ports.store.SessionStore;
import java.time.Clock;
import java.util.List;

/** Shows a person where they are signed in. */
public final class ListSessions {
  private final SessionStore sessions;
  private final Clock clock;

  public ListSessions(SessionStore sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Last used first. */
  public List<Session> list(Caller caller) {
    return sessions.list(caller.id(), clock.instant());
  }
}
