package dev.mosaic.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.testkit.store.People;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final String PASSWORD = "correct horse battery";

  private final World world = new World();
  private final User bob = People.member("bob");

  @BeforeEach
  void peopleExist() {
    User ada = User.breakglass(UserId.random(), new Username("ada"), world.clock.instant());
    world.stores.users().insertFirstBreakglass(ada, world.passwords.hash(World.password(PASSWORD)));
    world.stores.users().insertLocal(bob, world.passwords.hash(World.password(PASSWORD)));
  }

  @Test
  void looksAtFiveWrongPasswordsAndNotAtASixth() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("bob", "wrong", "192.0.2.1"))
          .isInstanceOf(SignIn.Outcome.BadCredentials.class);
    }

    SignIn.Outcome sixth = signIn("bob", PASSWORD, "192.0.2.1");

    assertThat(sixth).isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
    assertThat(((SignIn.Outcome.TooManyAttempts) sixth).retryAfter())
        .isPositive()
        .isLessThanOrEqualTo(SignInThrottle.WINDOW);
  }

  @Test
  void letsTheRightPasswordInAgainWhenTheWindowIsOver() {
    fail("bob", 9, "192.0.2.1");

    world.clock.advance(SignInThrottle.WINDOW.plusSeconds(1));

    assertThat(signIn("bob", PASSWORD, "192.0.2.1")).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void shutsOutNobodyElseBehindTheSameAddress() {
    fail("carol", 50, "192.0.2.1");
    fail("nobody", 50, "192.0.2.1");

    assertThat(signIn("bob", PASSWORD, "192.0.2.1")).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void letsThePersonInFromElsewhereWhileTheirNameIsGuessedAt() {
    fail("bob", 50, "192.0.2.1");

    assertThat(signIn("bob", PASSWORD, "192.0.2.2")).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void looksAtTwentyWrongPasswordsOfANameFromWhereverTheyCome() {
    for (int i = 0; i < 20; i++) {
      assertThat(signIn("bob", "wrong", "192.0.2." + i))
          .isInstanceOf(SignIn.Outcome.BadCredentials.class);
    }

    assertThat(signIn("bob", PASSWORD, "192.0.2.99"))
        .isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
    assertThat(signIn("BOB ", PASSWORD, "192.0.2.98"))
        .isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
  }

  @Test
  void looksAtAHundredWrongPasswordsFromAnAddressWhateverNamesAreTried() {
    for (int i = 0; i < 100; i++) {
      assertThat(signIn("nobody" + i, "wrong", "192.0.2.1"))
          .isInstanceOf(SignIn.Outcome.BadCredentials.class);
    }

    assertThat(signIn("bob", PASSWORD, "192.0.2.1"))
        .isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
    assertThat(signIn("bob", PASSWORD, "192.0.2.2")).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void takesANetworkOfVersionSixForOneAddress() {
    for (int i = 0; i < 5; i++) {
      signIn("bob", "wrong", "2001:db8:1:2::" + (i + 1));
    }

    assertThat(signIn("bob", PASSWORD, "2001:db8:1:2:ffff::9"))
        .isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
    assertThat(signIn("bob", PASSWORD, "2001:db8:1:2:ffff::9%7"))
        .isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
    assertThat(signIn("bob", PASSWORD, "2001:db8:1:3::1"))
        .isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void letsABrowserInThatIsSignedInToTheNameWhateverOthersTried() {
    SecretText refresh = refreshOf(signIn("bob", PASSWORD, "192.0.2.1"));
    for (int i = 0; i < 100; i++) {
      signIn("bob", "wrong", "192.0." + i % 20 + ".1");
      signIn("nobody" + i, "wrong", "192.0.2.1");
    }

    assertThat(signIn("bob", PASSWORD, "192.0.2.1"))
        .isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
    assertThat(signIn("bob", PASSWORD, "192.0.2.1", refresh))
        .isInstanceOf(SignIn.Outcome.SignedIn.class);
    assertThat(signIn("bob", PASSWORD, "192.0.99.1"))
        .as("the others stay out")
        .isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
  }

  @Test
  void countsABrowserThatIsSignedInByItself() {
    SecretText refresh = refreshOf(signIn("bob", PASSWORD, "192.0.2.1"));
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("bob", "wrong", "192.0.2." + i, refresh))
          .isInstanceOf(SignIn.Outcome.BadCredentials.class);
    }

    assertThat(signIn("bob", PASSWORD, "192.0.2.7", refresh))
        .isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
    assertThat(signIn("bob", PASSWORD, "192.0.2.7")).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void takesNoOtherCookieForASecondProof() {
    SecretText adas = refreshOf(signIn("ada", PASSWORD, "192.0.2.1"));
    SecretText over = refreshOf(signIn("bob", PASSWORD, "192.0.2.1"));
    world.stores.sessions().deleteAllOf(bob.id());
    fail("bob", 5, "192.0.2.1");

    for (SecretText refresh : List.of(adas, over, new SecretText("made-up"))) {
      assertThat(signIn("bob", PASSWORD, "192.0.2.1", refresh))
          .isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
    }
  }

  @Test
  void answersAlikeForBreakglassPeopleAndUnknownNamesFromElsewhereToo() {
    for (String name : List.of("ada", "bob", "nobody")) {
      fail(name, 60, "192.0.2.1");

      assertThat(signIn(name, "wrong", "192.0.2.2"))
          .as(name)
          .isInstanceOf(SignIn.Outcome.BadCredentials.class);
    }
  }

  @Test
  void countsAHundredParallelWrongPasswordsAsAHundredAndLooksAtFive() throws Exception {
    List<SignIn.Outcome> outcomes = inParallel(100, () -> signIn("bob", "wrong", "192.0.2.1"));

    assertThat(outcomes.stream().filter(SignIn.Outcome.BadCredentials.class::isInstance))
        .hasSize(5);
    assertThat(world.passwords.comparisons()).isEqualTo(5);
    String key = SignInThrottle.keysOf("bob", "192.0.2.1").texts().getFirst();
    assertThat(world.stores.attempts().find(key, world.clock.instant()))
        .hasValueSatisfying(count -> assertThat(count.failures()).isEqualTo(100));
  }

  @Test
  void countsExactlyPerNameAndPerAddressWhenTriesComeAtOnce() throws Exception {
    AtomicInteger next = new AtomicInteger();

    List<SignIn.Outcome> ofOneName =
        inParallel(60, () -> signIn("bob", "wrong", "192.0.3." + next.incrementAndGet()));
    List<SignIn.Outcome> fromOneAddress =
        inParallel(200, () -> signIn("nobody" + next.incrementAndGet(), "wrong", "192.0.2.1"));

    assertThat(ofOneName.stream().filter(SignIn.Outcome.BadCredentials.class::isInstance))
        .hasSize(20);
    assertThat(fromOneAddress.stream().filter(SignIn.Outcome.BadCredentials.class::isInstance))
        .hasSize(100);
  }

  @Test
  void delaysBreakglassButNeverLocksItOut() {
    fail("ada", 20, "192.0.2.1");

    Instant before = world.clock.instant();
    SignIn.Outcome wrong = signIn("ada", "wrong", "192.0.2.1");
    Duration delay = Duration.between(before, world.clock.instant());
    SignIn.Outcome right = signIn("ada", PASSWORD, "192.0.2.1");

    assertThat(wrong).isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
    assertThat(delay).isEqualTo(Duration.ofSeconds(8));
    assertThat(right).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void answersBeyondTheLimitAlikeForBreakglassPeopleAndUnknownNames() {
    for (String name : List.of("ada", "bob", "nobody")) {
      fail(name, 7, "192.0.2." + name.length());
      Instant before = world.clock.instant();

      SignIn.Outcome outcome = signIn(name, "wrong", "192.0.2." + name.length());

      assertThat(outcome).as(name).isInstanceOf(SignIn.Outcome.TooManyAttempts.class);
      assertThat(Duration.between(before, world.clock.instant()))
          .as(name)
          .isEqualTo(Duration.ofSeconds(4));
      world.clock.advance(SignInThrottle.WINDOW.plusSeconds(1));
    }
  }

  @Test
  void forgivesANameItsFailuresOnceItSignsIn() {
    fail("bob", 4, "192.0.2.1");
    signIn("bob", PASSWORD, "192.0.2.2");

    fail("bob", 4, "192.0.2.3");

    assertThat(signIn("bob", PASSWORD, "192.0.2.4")).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void writesOneEntryWhenAFloodBeginsRatherThanOneForEachTry() {
    fail("bob", 50, "192.0.2.1");

    assertThat(world.stores.audit().entries())
        .filteredOn(entry -> entry.outcome().equals("too_many_attempts"))
        .hasSize(1);
  }

  private void fail(String name, int times, String address) {
    for (int i = 0; i < times; i++) {
      signIn(name, "wrong", address);
    }
  }

  private SignIn.Outcome signIn(String name, String password, String address) {
    return world
        .mosaic
        .sessions()
        .signIn()
        .signIn(
            new SignIn.Command(name, new SecretText(password), new SignInOrigin(address, null)));
  }

  private SignIn.Outcome signIn(String name, String password, String address, SecretText refresh) {
    return world
        .mosaic
        .sessions()
        .signIn()
        .signIn(
            new SignIn.Command(
                name, new SecretText(password), new SignInOrigin(address, null), refresh));
  }

  private static SecretText refreshOf(SignIn.Outcome outcome) {
    return ((SignIn.Outcome.SignedIn) outcome).tokens().refresh();
  }

  private static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all = threads.invokeAll(Collections.nCopies(times, work));
      return all.stream().map(Future::resultNow).toList();
    }
  }
}
