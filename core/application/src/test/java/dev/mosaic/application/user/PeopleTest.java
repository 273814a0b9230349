package dev.mosaic.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.IssueToken;
import dev.mosaic.application.session.SessionTokens;
import dev.mosaic.application.session.SignIn;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.DisplayName;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.People;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final String PASSWORD = "correct horse battery";

  private final World world = new World();
  private final UserCases users = world.mosaic.users();
  private final Caller admin = world.admin();

  @Test
  void deactivatingEndsSessionsTokensAndTheAgent() {
    Caller bob = local("bob");
    world.addProvider(bob, "acme");
    world.mosaic.agents().life().wake().wake(bob.id()).join();
    SessionTokens session = signIn("bob");
    SecretText token = tokenOf(bob);

    UserChange done = users.deactivate().deactivate(admin, bob.id());

    assertThat(done).isInstanceOf(UserChange.Changed.class);
    assertThat(world.mosaic.sessions().authenticate().authenticate(session.access())).isEmpty();
    assertThat(world.mosaic.sessions().authenticateToken().authenticate(token)).isEmpty();
    world.mosaic.agents().life().stop().stop(bob.id()).join();
    assertThat(world.mosaic.agents().life().show().show(bob.id()).state())
        .isInstanceOf(AgentState.Asleep.class);
    assertThat(world.stores.providers().list(bob.id())).hasSize(1);
  }

  @Test
  void nobodyMakesAResetLinkForThemselvesThoughTheyWereRenamedMeanwhile() {
    User grace = local("grace").user();
    User asSignedIn = grace.withDisplayName(DisplayName.told("Grace H.", grace.username()));

    IssueResetLink.Outcome outcome =
        users.issueResetLink().issue(new Caller(asSignedIn, null), grace.id());

    assertThat(outcome).isInstanceOf(IssueResetLink.Outcome.OwnAccount.class);
  }

  @Test
  void reactivatingLetsInAgainButBringsNothingBack() {
    Caller bob = local("bob");
    SessionTokens session = signIn("bob");
    users.deactivate().deactivate(admin, bob.id());

    users.reactivate().reactivate(admin, bob.id());

    assertThat(world.mosaic.sessions().authenticate().authenticate(session.access())).isEmpty();
    assertThat(signIn("bob")).isNotNull();
  }

  @Test
  void showsOnlyAdministratorsWhyADeactivatedPersonWasNotLetIn() {
    Caller bob = local("bob");
    users.deactivate().deactivate(admin, bob.id());

    SignIn.Outcome outcome =
        world
            .mosaic
            .sessions()
            .signIn()
            .signIn(new SignIn.Command("bob", new SecretText(PASSWORD), SignInOrigin.UNKNOWN));

    assertThat(outcome).isInstanceOf(SignIn.Outcome.BadCredentials.class);
    assertThat(world.stores.audit().entries().getLast().outcome()).isEqualTo("deactivated");
  }

  @Test
  void nobodyDeactivatesThemselves() {
    assertThat(users.deactivate().deactivate(admin, admin.id()))
        .isInstanceOf(UserChange.CannotDeactivateSelf.class);
  }

  @Test
  void theLastAdminStays() {
    assertThat(users.change().change(to(admin.id(), Role.MEMBER)))
        .isInstanceOf(UserChange.LastAdmin.class);
  }

  @Test
  void breakglassStaysHoweverManyAdminsThereAre() {
    Caller bob = local("bob");
    users.change().change(to(bob.id(), Role.ADMIN));

    assertThat(users.change().change(to(admin.id(), Role.MEMBER)))
        .isInstanceOf(UserChange.BreakglassProtected.class);
    assertThat(users.deactivate().deactivate(bob, admin.id()))
        .isInstanceOf(UserChange.BreakglassProtected.class);
  }

  @Test
  void aNewRoleSignsOutAndANewNameDoesNot() {
    Caller bob = local("bob");
    SessionTokens session = signIn("bob");

    users.change().change(new ChangeUser.Command(admin, bob.id(), null, new DisplayName("Robert")));
    assertThat(world.mosaic.sessions().authenticate().authenticate(session.access())).isPresent();
    users.change().change(to(bob.id(), Role.ADMIN));

    assertThat(world.mosaic.sessions().authenticate().authenticate(session.access())).isEmpty();
    assertThat(world.stores.users().find(bob.id()))
        .hasValueSatisfying(
            user -> {
              assertThat(user.displayName()).isEqualTo("Robert");
              assertThat(user.role()).isEqualTo(Role.ADMIN);
            });
  }

  @Test
  void unknownPeopleAreNotFound() {
    assertThat(users.deactivate().deactivate(admin, UserId.random()))
        .isInstanceOf(UserChange.NotFound.class);
    assertThat(users.change().change(to(UserId.random(), Role.ADMIN)))
        .isInstanceOf(UserChange.NotFound.class);
  }

  @Test
  void showsTheLastPageToWhoeverAsksForOnePastIt() {
    local("bob");
    local("carl");

    assertThat(users.list().list(UserStore.Query.ALL, new PageRequest(9, 2)))
        .satisfies(
            page -> {
              assertThat(page.request().number()).isEqualTo(2);
              assertThat(page.rows()).hasSize(1);
            });
  }

  @Test
  void resetsBreakglassAndEndsWhatIsSignedInToIt() {
    User ada = User.breakglass(UserId.random(), new Username("root"), world.clock.instant());
    world.stores.users().insertBreakglass(ada, world.passwords.hash(World.password(PASSWORD)));
    SessionTokens session = signIn("root");

    boolean reset =
        users
            .resetBreakglass()
            .reset(
                new ResetBreakglass.Command(
                    null, new Username("root"), World.password("a wholly new password")));

    assertThat(reset).isTrue();
    assertThat(world.mosaic.sessions().authenticate().authenticate(session.access())).isEmpty();
    assertThat(
            world
                .mosaic
                .sessions()
                .signIn()
                .signIn(
                    new SignIn.Command(
                        "root", new SecretText("a wholly new password"), SignInOrigin.UNKNOWN)))
        .isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void doesNotResetWhoIsNoBreakglassAccount() {
    local("bob");

    assertThat(
            users
                .resetBreakglass()
                .reset(
                    new ResetBreakglass.Command(
                        admin, new Username("bob"), World.password("a wholly new password"))))
        .isFalse();
    assertThat(signIn("bob")).isNotNull();
  }

  @Test
  void createsAFurtherBreakglassAccountAtTheCommandLine() {
    assertThat(users.createBreakglass().create(new Username("eva"), World.password(PASSWORD)))
        .isTrue();
    assertThat(users.createBreakglass().create(new Username("eva"), World.password(PASSWORD)))
        .isFalse();

    assertThat(users.listAdmins().list())
        .extracting(user -> user.username().value())
        .contains("ada", "eva");
    assertThat(world.mosaic.onboarding().issueSetupToken().issue()).isEmpty();
  }

  private ChangeUser.Command to(UserId user, Role role) {
    return new ChangeUser.Command(admin, user, role, null);
  }

  private Caller local(String name) {
    User user = People.member(name);
    world.stores.users().insertLocal(user, world.passwords.hash(World.password(PASSWORD)));
    return new Caller(user, "192.0.2.1");
  }

  private SecretText tokenOf(Caller caller) {
    return ((IssueToken.Outcome.Issued)
            world
                .mosaic
                .sessions()
                .issueToken()
                .issue(new IssueToken.Command(caller, "laptop", TokenScope.FULL, null)))
        .value();
  }

  private SessionTokens signIn(String name) {
    SignIn.Outcome outcome =
        world
            .mosaic
            .sessions()
            .signIn()
            .signIn(new SignIn.Command(name, new SecretText(PASSWORD), SignInOrigin.UNKNOWN));
    return ((SignIn.Outcome.SignedIn) outcome).tokens();
  }
}
