package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.ports.store.UserStore.Listed;
import dev.mosaic.ports.store.UserStore.Query;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How every {@link UserStore} lists people. Each test begins with an empty one. */
public abstract class UserDirectoryContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final PageRequest ALL = new PageRequest(1, 100);

  protected abstract UserStore users();

  @Test
  void listsEverybodyByNameInPages() {
    for (String name : List.of("c.c", "a-a", "b_b", "aa")) {
      users().insert(People.member(name));
    }

    Page<Listed> second = users().list(Query.ALL, new PageRequest(2, 2));
    Page<Listed> past = users().list(Query.ALL, new PageRequest(9, 2));

    assertThat(names(users().list(Query.ALL, ALL))).containsExactly("a-a", "aa", "b_b", "c.c");
    assertThat(names(second)).containsExactly("b_b", "c.c");
    assertThat(second.total()).isEqualTo(4);
    assertThat(past.rows()).isEmpty();
    assertThat(past.total()).isEqualTo(4);
  }

  @Test
  void showsWhenSomebodySignedInLast() {
    User ada = People.member("ada");
    users().insert(ada);
    assertThat(users().list(Query.ALL, ALL).rows()).containsExactly(new Listed(ada, null));

    users().noteSignIn(ada.id(), NOW.plusSeconds(60));
    users().noteSignIn(UserId.random(), NOW);

    assertThat(users().list(Query.ALL, ALL).rows())
        .containsExactly(new Listed(ada, NOW.plusSeconds(60)));
  }

  @Test
  void searchesNameDisplayNameAndAddressWhateverTheCapitals() {
    users().insert(person("ada", "Countess", "a@one.example", Role.MEMBER, true));
    users().insert(person("bob", "Robert Ängström", "b@two.example", Role.MEMBER, true));
    users().insert(person("root", "root", null, Role.ADMIN, true));

    assertThat(found("AD")).containsExactly("ada");
    assertThat(found("countess")).containsExactly("ada");
    assertThat(found("ÄNGSTR")).containsExactly("bob");
    assertThat(found("@TWO.")).containsExactly("bob");
    assertThat(found("example")).containsExactly("ada", "bob");
    assertThat(found("nobody")).isEmpty();
  }

  @Test
  void searchesNoAddressWhereTheyMustNotBeLearned() {
    users().insert(People.member("ada").withEmail(new EmailAddress("lady@example.org")));

    assertThat(names(users().list(new Query("lady", null, null, false), ALL))).isEmpty();
    assertThat(names(users().list(new Query("AD", null, null, false), ALL))).containsExactly("ada");
    assertThat(users().list(new Query("lady", null, null, false), ALL).total()).isZero();
  }

  @Test
  void takesSearchedTextByTheLetter() {
    users().insert(person("ada", "100% tea_time \\o/", "a@one.example", Role.MEMBER, true));
    users().insert(person("bob", "100 teaXtime", "b@one.example", Role.MEMBER, true));

    assertThat(found("100%")).containsExactly("ada");
    assertThat(found("a_t")).containsExactly("ada");
    assertThat(found("\\o")).containsExactly("ada");
    assertThat(found("'")).isEmpty();
  }

  @Test
  void filtersByRoleAndStatus() {
    users().insert(person("ada", "Ada", null, Role.ADMIN, true));
    users().insert(person("bob", "Bob", null, Role.MEMBER, true));
    users().insert(person("eve", "Eve", null, Role.MEMBER, false));

    assertThat(names(users().list(new Query("", Role.ADMIN, null), ALL))).containsExactly("ada");
    assertThat(names(users().list(new Query("", null, false), ALL))).containsExactly("eve");
    assertThat(names(users().list(new Query("", null, true), ALL))).containsExactly("ada", "bob");
    assertThat(names(users().list(new Query("b", Role.MEMBER, true), ALL))).containsExactly("bob");
    assertThat(users().list(new Query("", Role.MEMBER, null), new PageRequest(1, 1)).total())
        .isEqualTo(2);
  }

  @Test
  void namesTheActiveAdministrators() {
    users().insert(person("zoe", "Zoe", null, Role.ADMIN, true));
    users().insertFirstBreakglass(People.breakglass("root"), People.SOME_HASH);
    users().insert(person("ada", "Ada", null, Role.ADMIN, false));
    users().insert(person("bob", "Bob", null, Role.MEMBER, true));

    assertThat(users().activeAdmins())
        .extracting(user -> user.username().value())
        .containsExactly("root", "zoe");
  }

  private List<String> found(String search) {
    return names(users().list(new Query(search, null, null), ALL));
  }

  private static List<String> names(Page<Listed> page) {
    return page.rows().stream().map(listed -> listed.user().username().value()).toList();
  }

  private static User person(
      String name, String displayName, @Nullable String email, Role role, boolean active) {
    return new User(
        new UserId(UUID.randomUUID()),
        new Username(name),
        displayName,
        email,
        role,
        SignInMethod.LOCAL,
        active,
        NOW);
  }
}
