package dev.mosaic.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.DisplayName;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.PageRequest;
import org.junit.jupiter.api.Test;

class InvitationsTest {
  private final World world = new World();
  private final UserCases users = world.mosaic.users();
  private final Caller admin = world.admin();

  @Test
  void letsAnInvitedPersonInWithAPasswordOfTheirOwn() {
    InviteUser.Outcome.Invited invited = invited("Grace@Example.org", Role.ADMIN);

    AcceptInvitation.Outcome outcome = accept(invited.token(), "grace");

    AcceptInvitation.Outcome.Accepted accepted = (AcceptInvitation.Outcome.Accepted) outcome;
    assertThat(accepted.user().email()).isEqualTo("grace@example.org");
    assertThat(accepted.user().role()).isEqualTo(Role.ADMIN);
    assertThat(world.mosaic.sessions().authenticate().authenticate(accepted.tokens().access()))
        .isPresent();
  }

  @Test
  void opensOnce() {
    InviteUser.Outcome.Invited invited = invited("grace@example.org", Role.MEMBER);
    accept(invited.token(), "grace");

    assertThat(accept(invited.token(), "grace2"))
        .isInstanceOf(AcceptInvitation.Outcome.InvitationInvalid.class);
    assertThat(users.showInvitation().show(invited.token())).isEmpty();
  }

  @Test
  void staysOpenWhenTheNameIsTaken() {
    world.member("grace");
    InviteUser.Outcome.Invited invited = invited("grace@example.org", Role.MEMBER);

    assertThat(accept(invited.token(), "grace"))
        .isInstanceOf(AcceptInvitation.Outcome.UsernameTaken.class);
    assertThat(accept(invited.token(), "grace2"))
        .isInstanceOf(AcceptInvitation.Outcome.Accepted.class);
  }

  @Test
  void endsAfterThreeDaysAndOpensAgainByANewLink() {
    InviteUser.Outcome.Invited invited = invited("grace@example.org", Role.MEMBER);
    world.clock.advance(InvitationLinks.LIFE);

    assertThat(accept(invited.token(), "grace"))
        .isInstanceOf(AcceptInvitation.Outcome.InvitationInvalid.class);
    ResendInvitation.Outcome renewed =
        users.resendInvitation().resend(admin, invited.invitation().id());

    assertThat(accept(((ResendInvitation.Outcome.Renewed) renewed).token(), "grace"))
        .isInstanceOf(AcceptInvitation.Outcome.Accepted.class);
  }

  @Test
  void aNewLinkEndsTheOldOne() {
    InviteUser.Outcome.Invited invited = invited("grace@example.org", Role.MEMBER);

    users.resendInvitation().resend(admin, invited.invitation().id());

    assertThat(users.showInvitation().show(invited.token())).isEmpty();
  }

  @Test
  void opensNothingOnceTakenBack() {
    InviteUser.Outcome.Invited invited = invited("grace@example.org", Role.MEMBER);

    assertThat(users.revokeInvitation().revoke(admin, invited.invitation().id()))
        .isEqualTo(RevokeInvitation.Outcome.REVOKED);
    assertThat(accept(invited.token(), "grace"))
        .isInstanceOf(AcceptInvitation.Outcome.InvitationInvalid.class);
    assertThat(users.resendInvitation().resend(admin, invited.invitation().id()))
        .isInstanceOf(ResendInvitation.Outcome.Answered.class);
    assertThat(users.listInvitations().list(new PageRequest(1, 10)).rows())
        .singleElement()
        .satisfies(
            shown ->
                assertThat(shown.statusAt(world.clock.instant()))
                    .isEqualTo(Invitation.Status.REVOKED));
  }

  @Test
  void invitesNobodyTwice() {
    invited("grace@example.org", Role.MEMBER);

    assertThat(invite("grace@example.org", Role.MEMBER))
        .isInstanceOf(InviteUser.Outcome.EmailTaken.class);
  }

  private InviteUser.Outcome.Invited invited(String email, Role role) {
    return (InviteUser.Outcome.Invited) invite(email, role);
  }

  private InviteUser.Outcome invite(String email, Role role) {
    return users.invite().invite(new InviteUser.Command(admin, new EmailAddress(email), role));
  }

  private AcceptInvitation.Outcome accept(SecretText token, String name) {
    return users
        .acceptInvitation()
        .accept(
            new AcceptInvitation.Command(
                token,
                new Username(name),
                World.password("correct horse battery"),
                new DisplayName("Grace"),
                SignInOrigin.UNKNOWN));
  }
}
