package dev.mosaic.application.user;

import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.agent.life.StopAgent;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.onboarding.FirstAdmin;
import dev.mosaic.application.session.AccessEnding;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.session.SignInThrottle;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for users. */
public record UserCases(
    ListUsers list,
    ShowUser show,
    ListAdmins listAdmins,
    ChangeUser change,
    DeactivateUser deactivate,
    ReactivateUser reactivate,
    InviteUser invite,
    ListInvitations listInvitations,
    ResendInvitation resendInvitation,
    RevokeInvitation revokeInvitation,
    ShowInvitation showInvitation,
    AcceptInvitation acceptInvitation,
    IssueResetLink issueResetLink,
    ShowPasswordReset showPasswordReset,
    ResetPassword resetPassword,
    CreateBreakglass createBreakglass,
    ResetBreakglass resetBreakglass,
    ReplaceDataKey replaceDataKey) {
  /** Wires the use cases. */
  public static UserCases assemble(
      Ports ports,
      Clock clock,
      Audit audit,
      SessionOpening opening,
      AccessEnding ending,
      StopAgent stopping,
      SharedSettings shared,
      FirstAdmin first) {
    Directory directory = new Directory(ports.users(), ports.transactions());
    InvitationLinks links = new InvitationLinks(ports.invitations(), ports.tokens(), clock);
    ResetLinks resets =
        new ResetLinks(ports.passwordResets(), ports.users(), ports.tokens(), clock);
    return new UserCases(
        new ListUsers(ports.users()),
        new ShowUser(ports.users()),
        new ListAdmins(ports.users()),
        new ChangeUser(directory, ending, shared, audit),
        new DeactivateUser(directory, ending, stopping, shared, audit),
        new ReactivateUser(directory, shared, audit),
        new InviteUser(ports.users(), ports.invitations(), links, audit, clock),
        new ListInvitations(ports.invitations()),
        new ResendInvitation(ports.invitations(), links, audit),
        new RevokeInvitation(ports.invitations(), audit, clock),
        new ShowInvitation(links),
        new AcceptInvitation(
            ports.users(),
            ports.invitations(),
            links,
            ports.transactions(),
            ports.passwords(),
            opening,
            audit,
            clock),
        new IssueResetLink(ports.users(), resets, audit),
        new ShowPasswordReset(resets),
        new ResetPassword(
            ports.users(),
            resets,
            ports.transactions(),
            ports.passwords(),
            ending,
            new SignInThrottle(ports.attempts(), clock),
            audit),
        new CreateBreakglass(ports.users(), first, ports.passwords(), audit, clock),
        new ResetBreakglass(ports.users(), ports.passwords(), ending, audit),
        new ReplaceDataKey(ports.users(), ports.vault(), audit));
  }
}
