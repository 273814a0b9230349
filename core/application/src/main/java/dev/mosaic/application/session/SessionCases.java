package dev.mosaic.application.session;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for signing in and staying signed in. */
public record SessionCases(
    SignIn signIn,
    RefreshSession refresh,
    Authenticate authenticate,
    AuthenticateToken authenticateToken,
    AuthenticateLink authenticateLink,
    SignOut signOut,
    ListSessions list,
    EndSession end,
    SignOutEverywhere signOutEverywhere,
    ChangePassword changePassword,
    IssueToken issueToken,
    ListTokens listTokens,
    RevokeToken revokeToken,
    PasswordConfirmation confirmation) {
  /** Wires the use cases. */
  public static SessionCases assemble(
      Ports ports,
      SessionPolicy policy,
      Clock clock,
      Audit audit,
      SessionOpening opening,
      AccessEnding ending) {
    SignInThrottle throttle = new SignInThrottle(ports.attempts(), clock);
    PasswordConfirmation confirmation =
        new PasswordConfirmation(ports.users(), ports.passwords(), throttle, clock);
    return new SessionCases(
        new SignIn(
            ports.users(),
            ports.passwords(),
            opening,
            new KnownDevices(ports.sessions(), ports.tokens(), clock),
            throttle,
            ports.pacer(),
            audit,
            clock),
        new RefreshSession(ports.sessions(), ports.tokens(), opening, audit, policy, clock),
        new Authenticate(ports.sessions(), ports.tokens(), clock),
        new AuthenticateToken(ports.personalTokens(), ports.tokens(), clock),
        new AuthenticateLink(ports.sessions(), clock),
        new SignOut(ports.sessions(), audit),
        new ListSessions(ports.sessions(), clock),
        new EndSession(ports.sessions(), audit),
        new SignOutEverywhere(ports.sessions(), audit),
        new ChangePassword(ports.users(), ports.passwords(), confirmation, ending, opening, audit),
        new IssueToken(ports.personalTokens(), ports.tokens(), audit, clock),
        new ListTokens(ports.personalTokens()),
        new RevokeToken(ports.personalTokens(), audit),
        confirmation);
  }
}
