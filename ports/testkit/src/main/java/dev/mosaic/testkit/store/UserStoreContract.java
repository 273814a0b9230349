package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.UserStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link UserStore} does. Each test begins with an empty one. */
public abstract class UserStoreContract {
  protected abstract UserStore users();

  @Test
  void findsWhoWasAddedWithEveryField() {
    User ada = People.member("ada");

    assertThat(users().insert(ada)).isTrue();

    assertThat(users().find(ada.id()))
        .get()
        .usingRecursiveComparison()
        .ignoringAllOverriddenEquals()
        .isEqualTo(ada);
    assertThat(users().find(UserId.random())).isEmpty();
  }

  @Test
  void refusesANameThatIsTaken() {
    users().insert(People.member("ada"));
    User second = People.member("ada");

    assertThat(users().insert(second)).isFalse();

    assertThat(users().find(second.id())).isEmpty();
  }

  @Test
  void knowsTheFirstBreakglassAccountWithItsHash() {
    User root = People.breakglass("root");
    assertThat(users().hasBreakglass()).isFalse();

    assertThat(users().insertFirstBreakglass(root, People.SOME_HASH)).isTrue();

    assertThat(users().hasBreakglass()).isTrue();
    assertThat(users().findWithPassword(root.username()))
        .contains(new UserStore.WithPassword(root, People.SOME_HASH));
  }

  @Test
  void refusesASecondFirstBreakglassAccount() {
    users().insertFirstBreakglass(People.breakglass("root"), People.SOME_HASH);
    User second = People.breakglass("other");

    assertThat(users().insertFirstBreakglass(second, People.SOME_HASH)).isFalse();

    assertThat(users().find(second.id())).isEmpty();
    assertThat(users().findWithPassword(second.username())).isEmpty();
  }

  @Test
  void refusesAFirstBreakglassAccountWhoseNameIsTaken() {
    users().insert(People.member("root"));

    assertThat(users().insertFirstBreakglass(People.breakglass("root"), People.SOME_HASH))
        .isFalse();

    assertThat(users().hasBreakglass()).isFalse();
  }

  @Test
  void oneOfFiftyParallelClaimsWins() {
    List<Boolean> won =
        ConcurrentCalls.call(
            50,
            i -> users().insertFirstBreakglass(People.breakglass("root" + i), People.SOME_HASH));

    assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
  }

  @Test
  void oneOfManyParallelAdditionsGetsTheName() {
    List<Boolean> added = ConcurrentCalls.call(20, i -> users().insert(People.member("ada")));

    assertThat(added).filteredOn(Boolean::booleanValue).hasSize(1);
  }

  @Test
  void findsNoPasswordOfStrangersAndOfThoseWithoutOne() {
    users().insert(People.member("ada"));

    assertThat(users().findWithPassword(new Username("ada"))).isEmpty();
    assertThat(users().findWithPassword(new Username("nobody"))).isEmpty();
  }

  @Test
  void findsByNameWhateverTheWayOfSigningIn() {
    User ada = People.member("ada");
    User root = People.breakglass("root");
    users().insert(ada);
    users().insertFirstBreakglass(root, People.SOME_HASH);

    assertThat(users().findByName(ada.username())).contains(ada);
    assertThat(users().findByName(root.username())).contains(root);
    assertThat(users().findByName(new Username("nobody"))).isEmpty();
  }

  @Test
  void findsTheOnePersonOfAnAddressWhateverItsCapitals() {
    User ada = withEmail("ada", "Ada@Example.org");
    users().insert(ada);
    users().insert(withEmail("bob", "shared@example.org"));
    users().insert(withEmail("eve", "Shared@example.org"));

    assertThat(users().findByEmail("ada@example.org")).contains(ada);
    assertThat(users().findByEmail("shared@example.org")).isEmpty();
    assertThat(users().findByEmail("nobody@example.org")).isEmpty();
  }

  @Test
  void saysWhetherAnAddressIsNobodyElses() {
    User ada = withEmail("ada", "Ada@Example.org");
    User eve = withEmail("eve", "ada@example.org");
    users().insert(ada);

    assertThat(users().isEmailFree("ada@example.org", ada.id())).isTrue();
    assertThat(users().isEmailFree("ada@example.org", eve.id())).isFalse();
    assertThat(users().isEmailFree("nobody@example.org", eve.id())).isTrue();

    users().insert(eve);
    assertThat(users().isEmailFree("ada@example.org", ada.id())).isFalse();
  }

  @Test
  void replacesRoleDisplayNameAddressAndWhetherActiveAlone() {
    User ada = People.member("ada");
    users().insert(ada);
    User changed =
        new User(
            ada.id(),
            new Username("other"),
            "New name",
            "other@example.org",
            Role.ADMIN,
            SignInMethod.OIDC,
            false,
            ada.createdAt().plusSeconds(1));

    users().update(changed);
    users().update(People.member("nobody"));

    assertThat(users().find(ada.id()))
        .get()
        .usingRecursiveComparison()
        .ignoringAllOverriddenEquals()
        .isEqualTo(
            new User(
                ada.id(),
                ada.username(),
                "New name",
                "other@example.org",
                Role.ADMIN,
                ada.signInMethod(),
                false,
                ada.createdAt()));
    assertThat(users().findByName(new Username("nobody"))).isEmpty();
  }

  private static User withEmail(String name, String email) {
    User user = People.member(name);
    return new User(
        user.id(),
        user.username(),
        user.displayName(),
        email,
        user.role(),
        user.signInMethod(),
        true,
        user.createdAt());
  }
}
