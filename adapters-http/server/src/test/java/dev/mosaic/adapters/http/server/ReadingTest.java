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

/** Walks every reading route of the API document. */
class ReadingTest {
  private static final Set<String> EXPORTS =
      Set.of("GET /api/admin/audit/export", "GET /api/account/export");

  private final HttpWorld world = HttpWorld.started();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void readingChangesNothing() throws IOException {
    Browser admin = world.admin();
    long acts = world.stores.audit().entries().size();

    for (String route : routes()) {
      // Handing out a whole log, or all of somebody's data, is an act of its own.
      if (route.startsWith("GET ") && !route.endsWith("/events") && !EXPORTS.contains(route)) {
        assertThat(call(admin, route).status()).isIn(200, 303, 404);
      }
    }
    assertThat(world.stores.audit().entries()).hasSize((int) acts);
  }

  private static Browser.Answer call(Browser browser, String route) {
    String[] parts = route.split(" ");
    String path =
        parts[1]
            .replace("{number}", "1")
            .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
    return browser.send(parts[0], path, parts[0].equals("GET") ? null : "{}");
  }

  @SuppressWarnings("unchecked")
  private static List<String> routes() throws IOException {
    try (InputStream in =
        ReadingTest.class.getResourceAsStream("/META-INF/swagger/mosaic-0.1.0.yml")) {
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
