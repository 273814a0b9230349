package dev.mosaic.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Walks every route of the API document: what is not named here must not answer strangers. */
class ClosedByDefaultTest {
  private static final Set<String> OPEN_TO_ALL =
      Set.of(
          "GET /api/onboarding",
          "POST /api/onboarding/breakglass",
          "POST /api/auth/login",
          "POST /api/auth/refresh",
          "GET /api/auth/methods",
          "GET /health/liveness",
          "GET /health/readiness");
  private static final Set<String> OF_ADMINISTRATORS =
      Set.of(
          "POST /api/onboarding/oidc",
          "POST /api/onboarding/provider",
          "POST /api/onboarding/system-agents",
          "POST /api/onboarding/complete");

  private final HttpWorld world = HttpWorld.started();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theWalkSeesTheWholeDocument() throws IOException {
    assertThat(routes()).hasSizeGreaterThan(25).containsAll(OPEN_TO_ALL);
    assertThat(routes()).containsAll(OF_ADMINISTRATORS);
  }

  @Test
  void strangersAreTurnedAway() throws IOException {
    Browser stranger = world.browser();
    Browser forger = world.browser().withCookie("mosaic_session", "made-up");

    for (String route : routes()) {
      if (!OPEN_TO_ALL.contains(route)) {
        call(stranger, route).expectProblem(401, "unauthenticated");
        call(forger, route).expectProblem(401, "unauthenticated");
      }
    }
  }

  @Test
  void membersDoNotReachWhatIsTheAdministrators() throws IOException {
    world.admin();
    Browser member = world.member("bob");

    for (String route : OF_ADMINISTRATORS) {
      call(member, route).expectProblem(403, "forbidden");
    }
  }

  @Test
  void readingChangesNothing() throws IOException {
    Browser admin = world.admin();
    long acts = world.stores.audit().entries().size();

    for (String route : routes()) {
      if (route.startsWith("GET ") && !route.endsWith("/events")) {
        assertThat(call(admin, route).status()).isIn(200, 404);
      }
    }
    assertThat(world.stores.audit().entries()).hasSize((int) acts);
  }

  private static Browser.Answer call(Browser browser, String route) {
    String[] parts = route.split(" ");
    String path = parts[1].replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
    return browser.send(parts[0], path, parts[0].equals("GET") ? null : "{}");
  }

  @SuppressWarnings("unchecked")
  private static List<String> routes() throws IOException {
    try (InputStream in =
        ClosedByDefaultTest.class.getResourceAsStream("/META-INF/swagger/mosaic-0.1.0.yml")) {
      Map<String, Object> document = new Yaml().load(in);
      Map<String, Map<String, Object>> paths =
          (Map<String, Map<String, Object>>) document.get("paths");
      List<String> routes = new ArrayList<>();
      paths.forEach(
          (path, methods) ->
              methods
                  .keySet()
                  .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
      return routes;
    }
  }
}
