package dev.mosaic.server.bench;

import dev.mosaic.server.system.Browser;
import dev.mosaic.server.system.Instance;
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

  @Test
  void pages() {
    try (Instance small = Instance.withoutEngine();
        Instance large = Instance.withoutEngine()) {
      Browser few = peopled(small, 100);
      Browser many = peopled(large, 10_000);
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

  private static Browser peopled(Instance instance, int people) {
    Browser browser = instance.claimed();
    instance
        .database()
        .execute(
            """
            insert into users (id, username, display_name, email, role, sign_in_method, created_at)
            select gen_random_uuid(), 'person' || n, 'Grace Number ' || n,
                   'person' || n || '@example.org', 'member', 'local', now()
            from generate_series(2, %d) n; analyze users
            """
                .formatted(people));
    return browser;
  }
}
