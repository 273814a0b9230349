package dev.mosaic.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.World;
import dev.mosaic.application.account.DeleteAccount.Outcome;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.chat.Conversing;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.SignIn;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.testkit.agent.ReplyScript;
import dev.mosaic.testkit.store.People;
import org.junit.jupiter.api.Test;

class DeleteAccountTest {
  private static final String PASSWORD = "correct horse battery";

  private final World world = new World();
  private final DeleteAccount deleting = world.mosaic.account().delete();
  private final Caller bob = local("bob");

  @Test
  void deletesAPersonWithTheirRunningAgentAndSaysHowMuchThereWas() {
    AgentId agent = running(bob);
    SecretText access = signedIn("bob");

    DeleteAccount.Receipt receipt = deleted(bob);

    assertThat(receipt.agent()).isEqualTo(AgentEnd.REMOVED);
    assertThat(receipt.at()).isEqualTo(world.clock.instant());
    assertThat(receipt.contents().conversations()).isEqualTo(1);
    assertThat(receipt.contents().messages()).isEqualTo(2);
    assertThat(receipt.contents().providers()).isEqualTo(1);
    assertThat(world.engine.inspect(agent)).isEmpty();
    assertThat(world.engine.volumeOf(agent)).isEmpty();
    assertThat(world.engine.hasNetwork(agent)).isFalse();
    assertThat(world.stores.users().find(bob.id())).isEmpty();
    assertThat(world.mosaic.sessions().authenticate().authenticate(access)).isEmpty();
    assertThat(world.stores.erasures().unfinished()).isEmpty();
  }

  @Test
  void endsAnAnswerUnderWayAndKeepsNothingOfIt() {
    world.addProvider(bob, "acme");
    world.channel.willReply(ReplyScript.streaming().thenText("Hm").thenHang());
    Conversing.begin(world, bob, "Tea?");

    DeleteAccount.Receipt receipt = deleted(bob);

    assertThat(receipt.contents().conversations()).isEqualTo(1);
    assertThat(world.stores.conversations().ids(bob.id())).isEmpty();
    assertThat(world.engine.list()).isEmpty();
  }

  @Test
  void leavesTheNeighbourAlone() {
    Caller eve = local("eve");
    AgentId eves = running(eve);
    running(bob);

    deleted(bob);

    assertThat(world.engine.volumeOf(eves)).isPresent();
    assertThat(world.stores.providers().list(eve.id())).hasSize(1);
    assertThat(world.stores.conversations().ids(eve.id())).hasSize(1);
  }

  @Test
  void neitherStartsAnAgentAgainNorLetsAnybodyInAsThem() {
    running(bob);
    deleted(bob);

    assertThat(world.mosaic.agents().life().wake().wake(bob.id()).join())
        .isInstanceOf(WakeAgent.Outcome.Failed.class);
    assertThat(
            world
                .mosaic
                .sessions()
                .signIn()
                .signIn(new SignIn.Command("bob", new SecretText(PASSWORD), SignInOrigin.UNKNOWN)))
        .isInstanceOf(SignIn.Outcome.BadCredentials.class);
  }

  @Test
  void deletesAllTheSameWhileTheEngineIsAwayAndRemovesTheRestLater() {
    AgentId agent = running(bob);
    world.engine.script().unavailable("Docker does not answer");

    DeleteAccount.Receipt receipt = deleted(bob);

    assertThat(receipt.agent()).isEqualTo(AgentEnd.LATER);
    assertThat(world.stores.users().find(bob.id())).isEmpty();
    assertThat(world.mosaic.account().finishDeletions().finish()).isEqualTo(1);
    world.engine.script().available();
    assertThat(world.engine.volumeOf(agent)).isPresent();

    assertThat(world.restarted().account().finishDeletions().finish()).isZero();

    assertThat(world.engine.volumeOf(agent)).isEmpty();
    assertThat(world.engine.inspect(agent)).isEmpty();
    assertThat(world.stores.erasures().unfinished()).isEmpty();
  }

  @Test
  void promisesNothingOfAnAgentThatNeverWas() {
    world.engine.script().unavailable("Docker does not answer");

    assertThat(deleted(bob).agent()).isEqualTo(AgentEnd.NONE);

    assertThat(world.stores.erasures().unfinished()).isEmpty();
  }

  @Test
  void wantsTheNameAndThePassword() {
    assertThatThrownBy(() -> deleting.delete(command(bob, "eve", PASSWORD)))
        .isInstanceOfSatisfying(
            InvalidInput.class, wrong -> assertThat(wrong.code()).isEqualTo("not_your_name"));
    assertThatThrownBy(() -> deleting.delete(new DeleteAccount.Command(bob, "bob", null)))
        .isInstanceOfSatisfying(
            InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("password"));
    for (int i = 0; i < 5; i++) {
      assertThat(deleting.delete(command(bob, "bob", "guessed")))
          .isInstanceOf(Outcome.WrongPassword.class);
    }

    assertThat(deleting.delete(command(bob, "bob", PASSWORD)))
        .isInstanceOf(Outcome.TooManyAttempts.class);
    assertThat(world.stores.users().find(bob.id()).orElseThrow().active()).isTrue();
  }

  @Test
  void wantsNoPasswordOfWhoeverHasNone() {
    User grace = with(People.member("grace"), Role.MEMBER, SignInMethod.OIDC);
    world.stores.users().insert(grace);

    assertThat(deleting.delete(new DeleteAccount.Command(new Caller(grace, null), "Grace ", null)))
        .isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  void keepsTheLastAdministratorAndBreakglass() {
    User admin = with(People.member("alice"), Role.ADMIN, SignInMethod.LOCAL);
    User root = People.breakglass("root");
    world.stores.users().insertLocal(admin, world.passwords.hash(World.password(PASSWORD)));

    assertThat(deleting.delete(command(new Caller(admin, null), "alice", PASSWORD)))
        .isInstanceOf(Outcome.LastAdmin.class);

    world.stores.users().insertBreakglass(root, world.passwords.hash(World.password(PASSWORD)));
    assertThat(deleting.delete(command(new Caller(root, null), "root", PASSWORD)))
        .isInstanceOf(Outcome.BreakglassProtected.class);
    assertThat(deleting.delete(command(new Caller(admin, null), "alice", PASSWORD)))
        .isInstanceOf(Outcome.Deleted.class);
  }

  @Test
  void leavesEntriesThatNameNobody() {
    signedIn("bob");
    deleting.delete(command(bob, "bob", "guessed"));
    deleted(bob);

    assertThat(world.stores.audit().entries())
        .filteredOn(entry -> bob.id().equals(entry.subject()))
        .extracting(AuditLog.Entry::action)
        .contains("session.created", "account.deleted");
    assertThat(world.stores.audit().entries())
        .filteredOn(entry -> bob.id().equals(entry.subject()))
        .allSatisfy(
            entry -> {
              assertThat(entry.target()).isEqualTo("deleted");
              assertThat(entry.address()).isNull();
            });
  }

  private AgentId running(Caller owner) {
    world.addProvider(owner, "acme");
    world.channel.willReply(ReplyScript.saying("Tea is served."));
    Conversing.say(world, owner, "Tea?", () -> {});
    return world.agentOf(owner).id();
  }

  private SecretText signedIn(String name) {
    SignIn.Outcome outcome =
        world
            .mosaic
            .sessions()
            .signIn()
            .signIn(new SignIn.Command(name, new SecretText(PASSWORD), SignInOrigin.UNKNOWN));
    return ((SignIn.Outcome.SignedIn) outcome).tokens().access();
  }

  private DeleteAccount.Receipt deleted(Caller caller) {
    Outcome outcome = deleting.delete(command(caller, caller.user().username().value(), PASSWORD));
    return ((Outcome.Deleted) outcome).receipt();
  }

  private static DeleteAccount.Command command(Caller caller, String name, String password) {
    return new DeleteAccount.Command(caller, name, new SecretText(password));
  }

  private Caller local(String name) {
    User user = People.member(name);
    world.stores.users().insertLocal(user, world.passwords.hash(World.password(PASSWORD)));
    return new Caller(user, "192.0.2.1");
  }

  private static User with(User user, Role role, SignInMethod method) {
    return new User(
        UserId.random(),
        user.username(),
        user.displayName(),
        user.email(),
        role,
        method,
        true,
        user.createdAt());
  }
}
