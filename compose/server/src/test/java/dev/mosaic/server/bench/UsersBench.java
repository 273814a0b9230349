package dev.mosaic.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.server.system.Browser;
import dev.mosaic.server.system.Instance;
import dev.mosaic.server.system.TestDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The list of people over HTTP, with 100 and with 10,000 of them, measured call by call in turns so
 * that both meet the same machine. Not named like a test: the build does not run it.
 */
class UsersBench {
  private static final int CALLS = 200;
  private static final int WARM_UP = 50;
  private static final Instant JOINED = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void pages() {
    try (Instance small = peopled(100);
        Instance large = peopled(10_000)) {
      Browser few = signedIn(small, 100);
      Browser many = signedIn(large, 10_000);
      System.out.printf(
          "%n%-34s %22s %22s %7s%n", "GET /api/admin/users", "100 people", "10,000 people", "p50");
      for (List<String> pages :
          List.of(
              List.of("?size=50", "?size=50"),
              List.of("?size=50&page=2", "?size=50&page=200"),
              List.of("?size=50&search=ace", "?size=50&search=ace"),
              List.of("?size=50&role=admin", "?size=50&role=admin"))) {
        compare(few, pages.get(0), many, pages.get(1));
      }
    }
  }

  private static void compare(Browser few, String small, Browser many, String large) {
    double[] one = new double[CALLS];
    double[] other = new double[CALLS];
    for (int i = -WARM_UP; i < CALLS; i++) {
      double a = millis(few, small);
      double b = millis(many, large);
      if (i >= 0) {
        one[i] = a;
        other[i] = b;
      }
    }
    Arrays.sort(one);
    Arrays.sort(other);
    System.out.printf(
        "%-34s %8.1f /%7.1f ms %11.1f /%7.1f ms %6.1fx%n",
        large,
        one[CALLS / 2],
        one[CALLS * 95 / 100],
        other[CALLS / 2],
        other[CALLS * 95 / 100],
        other[CALLS / 2] / one[CALLS / 2]);
  }

  private static double millis(Browser browser, String query) {
    long begun = System.nanoTime();
    browser.get("/api/admin/users" + query).expect(200);
    return (System.nanoTime() - begun) / 1e6;
  }

  /** With people as the product itself adds them: what SQL adds carries no seal and is nobody. */
  private static Instance peopled(int people) {
    TestDatabase database = TestDatabase.fresh();
    String key = Instance.freshKey();
    Instance.prepare(
        database,
        key,
        ports ->
            ports
                .transactions()
                .inTransaction(
                    () -> {
                      for (int n = 2; n <= people; n++) {
                        ports.users().insert(person(n));
                      }
                      return people;
                    }));
    database.execute("analyze users");
    return Instance.withoutEngine(database, key);
  }

  private static User person(int n) {
    return new User(
        UserId.random(),
        new Username("person" + n),
        "Grace Number " + n,
        "person" + n + "@example.org",
        Role.MEMBER,
        SignInMethod.LOCAL,
        true,
        JOINED);
  }

  private static Browser signedIn(Instance instance, int people) {
    Browser browser = instance.claimed();
    assertThat(browser.get("/api/admin/users?status=active&size=1").expect(200).body())
        .contains("\"total\":" + people);
    assertThat(browser.get("/api/admin/users?search=person2&size=1").body())
        .contains("\"status\":\"active\"");
    return browser;
  }
}
