package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.ports.store.UserStore.WithPassword;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every {@link UserStore} keeps ways of signing in. Each test begins with an empty one. */
public abstract class UserCredentialsContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final PasswordHash OTHER_HASH =
      new PasswordHash(People.SOME_HASH.value().replace('a', 'b'));
  private static final String ISSUER = "https://issuer.example.org";

  protected abstract UserStore users();

  @Test
  void findsALocalPersonsHashByNameAndById() {
    User ada = People.member("ada");

    assertThat(users().insertLocal(ada, People.SOME_HASH)).isTrue();

    WithPassword expected = new WithPassword(ada, People.SOME_HASH);
    assertThat(users().findWithPassword(ada.username())).contains(expected);
    assertThat(users().findWithPassword(ada.id())).contains(expected);
    assertThat(users().findWithPassword(UserId.random())).isEmpty();
    assertThat(users().hasBreakglass()).isFalse();
  }

  @Test
  void findsABreakglassPersonsHashById() {
    User root = People.breakglass("root");
    users().insertFirstBreakglass(root, People.SOME_HASH);

    assertThat(users().findWithPassword(root.id()))
        .contains(new WithPassword(root, People.SOME_HASH));
  }

  @Test
  void findsThePasswordOfTheDeactivatedToo() {
    User ada = People.member("ada");
    users().insertLocal(ada, People.SOME_HASH);
    users().update(People.deactivated(ada));

    assertThat(users().findWithPassword(ada.username()).orElseThrow().user().active()).isFalse();
  }

  @Test
  void refusesALocalPersonWhoseNameIsTaken() {
    users().insert(People.member("ada"));
    User second = People.member("ada");

    assertThat(users().insertLocal(second, People.SOME_HASH)).isFalse();

    assertThat(users().find(second.id())).isEmpty();
    assertThat(users().findWithPassword(second.id())).isEmpty();
  }

  @Test
  void addsFurtherBreakglassAccountsUnderFreeNames() {
    users().insertFirstBreakglass(People.breakglass("root"), People.SOME_HASH);
    User second = People.breakglass("second");

    assertThat(users().insertBreakglass(second, OTHER_HASH)).isTrue();

    assertThat(users().insertBreakglass(People.breakglass("root"), OTHER_HASH)).isFalse();
    assertThat(users().findWithPassword(second.username()))
        .contains(new WithPassword(second, OTHER_HASH));
    assertThat(users().findWithPassword(new Username("root")).orElseThrow().hash())
        .isEqualTo(People.SOME_HASH);
  }

  @Test
  void replacesAPasswordOfOnePersonAlone() {
    User ada = People.member("ada");
    User bob = People.member("bob");
    User root = People.breakglass("root");
    users().insertLocal(ada, People.SOME_HASH);
    users().insertLocal(bob, People.SOME_HASH);
    users().insertBreakglass(root, People.SOME_HASH);

    assertThat(users().setPassword(ada.id(), OTHER_HASH)).isTrue();
    assertThat(users().setPassword(root.id(), OTHER_HASH)).isTrue();

    assertThat(hashOf(ada)).isEqualTo(OTHER_HASH);
    assertThat(hashOf(root)).isEqualTo(OTHER_HASH);
    assertThat(hashOf(bob)).isEqualTo(People.SOME_HASH);
  }

  @Test
  void givesNoPasswordToSomebodyWhoHasNone() {
    User ada = People.member("ada");
    users().insert(ada);

    assertThat(users().setPassword(ada.id(), OTHER_HASH)).isFalse();
    assertThat(users().setPassword(UserId.random(), OTHER_HASH)).isFalse();

    assertThat(users().findWithPassword(ada.id())).isEmpty();
  }

  @Test
  void knowsALinkedSubjectAtItsIssuerAlone() {
    User ada = People.member("ada");
    users().insert(ada);

    assertThat(users().link(ada.id(), ISSUER, "subject-1", NOW)).isTrue();

    assertThat(users().findByIdentity(ISSUER, "subject-1")).contains(ada);
    assertThat(users().findByIdentity(ISSUER, "Subject-1")).isEmpty();
    assertThat(users().findByIdentity("https://other.example.org", "subject-1")).isEmpty();
  }

  @Test
  void knowsTheSubjectOfTheDeactivatedToo() {
    User ada = People.member("ada");
    users().insert(ada);
    users().link(ada.id(), ISSUER, "subject-1", NOW);
    users().update(People.deactivated(ada));

    assertThat(users().findByIdentity(ISSUER, "subject-1").orElseThrow().active()).isFalse();
  }

  @Test
  void linksASubjectToOnePersonAndAPersonToOneSubjectOfAnIssuer() {
    User ada = People.member("ada");
    User bob = People.member("bob");
    users().insert(ada);
    users().insert(bob);
    users().link(ada.id(), ISSUER, "subject-1", NOW);

    assertThat(users().link(bob.id(), ISSUER, "subject-1", NOW)).isFalse();
    assertThat(users().link(ada.id(), ISSUER, "subject-2", NOW)).isFalse();
    assertThat(users().link(ada.id(), "https://other.example.org", "subject-1", NOW)).isTrue();

    assertThat(users().findByIdentity(ISSUER, "subject-1")).contains(ada);
    assertThat(users().findByIdentity(ISSUER, "subject-2")).isEmpty();
  }

  @Test
  void oneOfManyParallelLinksWins() {
    List<UserId> people = ConcurrentCalls.call(20, i -> People.joined(users()));

    List<Boolean> won =
        ConcurrentCalls.call(20, i -> users().link(people.get(i), ISSUER, "subject-1", NOW));

    assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(users().findByIdentity(ISSUER, "subject-1").orElseThrow().id())
        .isEqualTo(people.get(won.indexOf(true)));
  }

  private PasswordHash hashOf(User user) {
    return users().findWithPassword(user.id()).orElseThrow().hash();
  }
}
