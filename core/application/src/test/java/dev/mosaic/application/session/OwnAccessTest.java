package dev.mosaic.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.User;
import dev.mosaic.testkit.store.People;
import org.junit.jupiter.api.Test;

class OwnAccessTest {
  private static final String OLD = "correct horse battery";
  private static final String NEW = "another horse staple";

  private final World world = new World();
  private final SessionCases sessions = world.mosaic.sessions();
  private final Caller bob = local("bob");

  @Test
  void showsWhereSomebodyIsSignedInAndEndsOneOfThem() {
    signIn("bob", OLD, "192.0.2.7");
    SessionTokens other = signIn("bob", OLD, "192.0.2.8");
    Session first =
        sessions.list().list(bob).stream()
            .filter(session -> "192.0.2.8".equals(session.origin().address()))
            .findFirst()
            .orElseThrow();

    boolean ended = sessions.end().end(bob, first.id());

    assertThat(ended).isTrue();
    assertThat(sessions.authenticate().authenticate(other.access())).isEmpty();
    assertThat(sessions.list().list(bob)).hasSize(1);
  }

  @Test
  void doesNotEndSomebodyElsesSession() {
    SessionTokens tokens = signIn("bob", OLD, "192.0.2.7");
    Session session = sessions.list().list(bob).getFirst();

    assertThat(sessions.end().end(local("eve"), session.id())).isFalse();
    assertThat(sessions.authenticate().authenticate(tokens.access())).isPresent();
  }

  @Test
  void signsOutEverywhereElseOrEverywhere() {
    SessionTokens kept = signIn("bob", OLD, "192.0.2.7");
    SessionTokens other = signIn("bob", OLD, "192.0.2.8");
    var present = sessions.authenticate().authenticate(kept.access()).orElseThrow().session();

    sessions.signOutEverywhere().signOutEverywhere(bob, present);
    assertThat(sessions.authenticate().authenticate(other.access())).isEmpty();
    assertThat(sessions.authenticate().authenticate(kept.access())).isPresent();
    sessions.signOutEverywhere().signOutEverywhere(bob, null);

    assertThat(sessions.authenticate().authenticate(kept.access())).isEmpty();
  }

  @Test
  void aNewPasswordEndsEverythingElse() {
    SessionTokens old = signIn("bob", OLD, "192.0.2.7");
    sessions.issueToken().issue(new IssueToken.Command(bob, "laptop", TokenScope.FULL, null));

    ChangePassword.Outcome outcome = change(OLD);

    SessionTokens fresh = ((ChangePassword.Outcome.Changed) outcome).tokens();
    assertThat(sessions.authenticate().authenticate(old.access())).isEmpty();
    assertThat(sessions.authenticate().authenticate(fresh.access())).isPresent();
    assertThat(sessions.listTokens().list(bob)).isEmpty();
    assertThat(signIn("bob", NEW, "192.0.2.7")).isNotNull();
  }

  @Test
  void wantsTheOldPasswordAndDoesNotLetItBeGuessed() {
    for (int i = 0; i < 5; i++) {
      assertThat(change("wrong")).isInstanceOf(ChangePassword.Outcome.WrongPassword.class);
    }

    assertThat(change(OLD)).isInstanceOf(ChangePassword.Outcome.TooManyAttempts.class);
    assertThat(signIn("bob", OLD, "192.0.2.7")).isNotNull();
  }

  @Test
  void hasNoPasswordToChangeForPeopleOfTheIssuer() {
    Caller olga = world.member("olga");

    ChangePassword.Outcome outcome =
        sessions
            .changePassword()
            .change(
                new ChangePassword.Command(
                    olga, new SecretText(OLD), World.password(NEW), SignInOrigin.UNKNOWN));

    assertThat(outcome).isInstanceOf(ChangePassword.Outcome.NoPassword.class);
  }

  private ChangePassword.Outcome change(String present) {
    return sessions
        .changePassword()
        .change(
            new ChangePassword.Command(
                bob, new SecretText(present), World.password(NEW), SignInOrigin.UNKNOWN));
  }

  private SessionTokens signIn(String name, String password, String address) {
    SignIn.Outcome outcome =
        sessions
            .signIn()
            .signIn(
                new SignIn.Command(
                    name, new SecretText(password), new SignInOrigin(address, "Tester/1.0")));
    return ((SignIn.Outcome.SignedIn) outcome).tokens();
  }

  private Caller local(String name) {
    User user = People.member(name);
    world.stores.users().insertLocal(user, world.passwords.hash(World.password(OLD)));
    return new Caller(user, "192.0.2.1");
  }
}
