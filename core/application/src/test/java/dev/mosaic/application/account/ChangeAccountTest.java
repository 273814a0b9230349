package dev.mosaic.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.request.TextChange;
import dev.mosaic.application.user.InviteUser;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.user.DisplayName;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Language;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.TimeZoneName;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.testkit.store.ConcurrentCalls;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeAccountTest {
  private static final TextChange KEEP = new TextChange.Keep();

  private final World world = new World();
  private final AccountCases account = world.mosaic.account();
  private final Caller bob = world.member("bob");

  @Test
  void keepsWhatIsNotMentioned() {
    account
        .change()
        .change(
            new ChangeAccount.Command(
                bob,
                new DisplayName("Robert"),
                to("Bob@Example.org"),
                to("de"),
                to("Europe/Berlin")));

    Account after =
        changed(new ChangeAccount.Command(bob, null, KEEP, new TextChange.Remove(), KEEP));

    assertThat(after.user().displayName()).isEqualTo("Robert");
    assertThat(after.user().email()).isEqualTo("bob@example.org");
    assertThat(after.preferences())
        .isEqualTo(new Preferences(null, new TimeZoneName("Europe/Berlin")));
    assertThat(account.show().show(bob)).contains(after);
  }

  @Test
  void refusesWhatCannotBeAndChangesNothing() {
    assertThatThrownBy(
            () ->
                account
                    .change()
                    .change(
                        new ChangeAccount.Command(
                            bob, new DisplayName("Robert"), KEEP, to("de"), to("Mars/Olympus"))))
        .isInstanceOf(InvalidInput.class);

    Account now = account.show().show(bob).orElseThrow();
    assertThat(now.user().displayName()).isEqualTo("bob");
    assertThat(now.preferences()).isEqualTo(Preferences.LIKE_THE_BROWSER);
  }

  @Test
  void refusesAnAddressThatSomebodyHasOrIsInvitedBy() {
    Caller eve = world.member("eve");
    changed(email(eve, "eve@example.org"));
    world
        .mosaic
        .users()
        .invite()
        .invite(
            new InviteUser.Command(
                world.admin(), new EmailAddress("new@example.org"), Role.MEMBER));

    assertThat(account.change().change(email(bob, "EVE@example.org")))
        .isInstanceOf(ChangeAccount.Outcome.EmailTaken.class);
    assertThat(account.change().change(email(bob, "new@example.org")))
        .isInstanceOf(ChangeAccount.Outcome.EmailTaken.class);
    assertThat(world.stores.users().find(bob.id()).orElseThrow().email()).isNull();
  }

  @Test
  void givesAnAddressToOneOfManyWhoWantItAtOnce() {
    List<Caller> people =
        List.of(bob, world.member("eve"), world.member("mallory"), world.member("trent"));

    List<ChangeAccount.Outcome> outcomes =
        ConcurrentCalls.call(
            people.size(), i -> account.change().change(email(people.get(i), "one@example.org")));

    assertThat(outcomes).filteredOn(ChangeAccount.Outcome.Changed.class::isInstance).hasSize(1);
  }

  @Test
  void leavesTheAddressOfWhoeverSignsInThroughTheIssuerToTheIssuer() {
    User grace =
        new User(
            bob.id(),
            bob.user().username(),
            "Grace",
            "grace@example.org",
            Role.MEMBER,
            SignInMethod.OIDC,
            true,
            world.clock.instant());
    world.stores.users().replace(grace);
    Caller caller = new Caller(grace, null);

    assertThat(account.change().change(email(caller, "other@example.org")))
        .isInstanceOf(ChangeAccount.Outcome.EmailOfIssuer.class);
    Account after =
        changed(
            new ChangeAccount.Command(
                caller, new DisplayName("Grace H."), to("grace@example.org"), to("en"), KEEP));
    assertThat(after.user().displayName()).isEqualTo("Grace H.");
    assertThat(after.preferences().language()).isEqualTo(Language.EN);
    assertThat(after.isEmailOfIssuer()).isTrue();
  }

  @Test
  void isToldInTheAuditLogWithHowItEnded() {
    changed(email(world.member("eve"), "eve@example.org"));
    account.change().change(email(bob, "eve@example.org"));

    AuditLog.Entry last = world.stores.audit().entries().getLast();
    assertThat(last.action()).isEqualTo("user.changed");
    assertThat(last.target()).isEqualTo("bob");
    assertThat(last.outcome()).isEqualTo("email_taken");
    assertThat(last.subject()).isEqualTo(bob.id());
  }

  private Account changed(ChangeAccount.Command command) {
    return ((ChangeAccount.Outcome.Changed) account.change().change(command)).account();
  }

  private static ChangeAccount.Command email(Caller caller, String address) {
    return new ChangeAccount.Command(caller, null, to(address), KEEP, KEEP);
  }

  private static TextChange to(String text) {
    return new TextChange.Replace(text);
  }
}
