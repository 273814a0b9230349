package dev.mosaic.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.ResetBreakglass;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final String PASSWORD = "correct horse battery";

  private final World world = new World();
  private final SessionCases sessions = world.mosaic.sessions();
  private final User ada =
      User.breakglass(UserId.random(), new Username("ada"), world.clock.instant());

  @BeforeEach
  void anAdminExists() {
    world.stores.users().insertFirstBreakglass(ada, world.passwords.hash(World.password(PASSWORD)));
  }

  @Test
  void signsInByNameAndPasswordWhateverTheCase() {
    SignIn.Outcome outcome = signIn("Ada", PASSWORD);

    assertThat(outcome).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void answersAWrongPasswordAnUnknownNameAndNonsenseAlikeAndAsSlowly() {
    assertThat(signIn("ada", "wrong")).isInstanceOf(SignIn.Outcome.BadCredentials.class);
    assertThat(signIn("bob", PASSWORD)).isInstanceOf(SignIn.Outcome.BadCredentials.class);
    assertThat(signIn("!", PASSWORD)).isInstanceOf(SignIn.Outcome.BadCredentials.class);

    assertThat(world.passwords.comparisons()).isEqualTo(3);
  }

  @Test
  void opensNothingToAPasswordThatWasResetWhileItWasChecked() {
    world.passwords.meanwhile(
        () ->
            world
                .mosaic
                .users()
                .resetBreakglass()
                .reset(
                    new ResetBreakglass.Command(
                        null, new Username("ada"), World.password("another horse battery"))));

    SignIn.Outcome outcome = signIn("ada", PASSWORD);

    assertThat(outcome).isInstanceOf(SignIn.Outcome.BadCredentials.class);
    assertThat(world.stores.sessions().list(ada.id(), world.clock.instant())).isEmpty();
  }

  @Test
  void knowsTheHolderOfAnAccessTokenUntilItExpires() {
    SessionTokens tokens = signedIn();

    assertThat(sessions.authenticate().authenticate(tokens.access())).isPresent();
    world.clock.advance(world.policies.sessions().accessLifetime().plusSeconds(1));

    assertThat(sessions.authenticate().authenticate(tokens.access())).isEmpty();
  }

  @Test
  void tradesARefreshTokenForANewPair() {
    SessionTokens old = signedIn();
    world.clock.advance(Duration.ofHours(1));

    RefreshSession.Outcome outcome = sessions.refresh().refresh(old.refresh());

    SessionTokens fresh = ((RefreshSession.Outcome.Refreshed) outcome).tokens();
    assertThat(sessions.authenticate().authenticate(fresh.access())).isPresent();
    assertThat(sessions.authenticate().authenticate(old.access())).isEmpty();
  }

  @Test
  void endsTheSessionWhenARefreshTokenIsUsedAgainLater() {
    SessionTokens old = signedIn();
    SessionTokens fresh = refreshed(old);
    world.clock.advance(world.policies.sessions().refreshGrace().plusSeconds(1));

    RefreshSession.Outcome outcome = sessions.refresh().refresh(old.refresh());

    assertThat(outcome).isInstanceOf(RefreshSession.Outcome.Expired.class);
    assertThat(sessions.authenticate().authenticate(fresh.access())).isEmpty();
    assertThat(world.stores.audit().entries())
        .anyMatch(entry -> entry.outcome().equals("refresh_reused"));
  }

  @Test
  void forgivesASecondTabThatRefreshesAMomentLater() {
    SessionTokens old = signedIn();
    SessionTokens fresh = refreshed(old);

    RefreshSession.Outcome outcome = sessions.refresh().refresh(old.refresh());

    assertThat(outcome).isInstanceOf(RefreshSession.Outcome.AlreadyRefreshed.class);
    assertThat(sessions.authenticate().authenticate(fresh.access())).isPresent();
  }

  @Test
  void endsASessionAfterItsWholeLifeHoweverMuchItIsUsed() {
    SessionTokens tokens = signedIn();
    for (int day = 0; day < 91; day += 7) {
      world.clock.advance(Duration.ofDays(7));
      if (sessions.refresh().refresh(tokens.refresh())
          instanceof RefreshSession.Outcome.Refreshed r) {
        tokens = r.tokens();
      }
    }

    assertThat(sessions.authenticate().authenticate(tokens.access())).isEmpty();
    assertThat(sessions.refresh().refresh(tokens.refresh()))
        .isInstanceOf(RefreshSession.Outcome.Expired.class);
  }

  @Test
  void signsOutAtOnce() {
    SessionTokens tokens = signedIn();
    var signedIn = sessions.authenticate().authenticate(tokens.access()).orElseThrow();

    sessions.signOut().signOut(new Caller(signedIn.user(), null), signedIn.session());

    assertThat(sessions.authenticate().authenticate(tokens.access())).isEmpty();
    assertThat(sessions.refresh().refresh(tokens.refresh()))
        .isInstanceOf(RefreshSession.Outcome.Expired.class);
  }

  @Test
  void neverWritesAPasswordOrTokenIntoTheAuditLog() {
    SessionTokens tokens = signedIn();
    signIn("ada", "wrong password here");

    assertThat(world.stores.audit().entries().toString())
        .doesNotContain(PASSWORD, "wrong password here", tokens.access().reveal());
  }

  private SessionTokens refreshed(SessionTokens old) {
    return ((RefreshSession.Outcome.Refreshed) sessions.refresh().refresh(old.refresh())).tokens();
  }

  private SessionTokens signedIn() {
    return ((SignIn.Outcome.SignedIn) signIn("ada", PASSWORD)).tokens();
  }

  private SignIn.Outcome signIn(String name, String password) {
    return sessions
        .signIn()
        .signIn(
            new SignIn.Command(
                name, new SecretText(password), new SignInOrigin("192.0.2.1", null)));
  }
}
