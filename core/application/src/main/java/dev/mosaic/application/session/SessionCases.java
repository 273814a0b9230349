package dev.mosaic.application.session;

import dev.mosaic.application.Audit;
import dev.mosaic.application.Policies;
import dev.mosaic.application.Ports;
import java.time.Clock;

/** What can be done about sessions. */
public record SessionCases(
    SignIn signIn, RefreshSession refresh, Authenticate authenticate, SignOut signOut) {
  /** Puts them together. */
  public static SessionCases assemble(
      Ports ports, Policies policies, Clock clock, Audit audit, SessionOpening opening) {
    return new SessionCases(
        new SignIn(ports.users(), ports.passwords(), opening, audit),
        new RefreshSession(ports.sessions(), ports.tokens(), opening, audit, policies, clock),
        new Authenticate(ports.sessions(), ports.tokens(), clock),
        new SignOut(ports.sessions(), audit));
  }
}
