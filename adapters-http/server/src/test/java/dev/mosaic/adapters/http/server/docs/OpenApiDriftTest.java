package dev.mosaic.adapters.http.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.HttpWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps the committed API document the same as the one the code says. After a change of the API,
 * {@code -Dopenapi.update=true} writes it anew.
 */
class OpenApiDriftTest {
  private static final Path COMMITTED = Path.of("..", "..", "docs", "reference", "openapi.yaml");

  @Test
  void theCommittedDocumentIsTheOneTheCodeSays() throws IOException {
    String generated;
    try (InputStream in =
        OpenApiDriftTest.class.getResourceAsStream("/META-INF/swagger/mosaic-0.1.0.yml")) {
      generated = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (Boolean.getBoolean("openapi.update")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, generated);
    }

    assertThat(Files.readString(COMMITTED))
        .as("docs/reference/openapi.yaml; write it anew with -Dopenapi.update=true")
        .isEqualTo(generated);
  }

  @Test
  void itIsServedAndCanBeBrowsed() {
    try (HttpWorld world = HttpWorld.started()) {
      assertThat(world.browser().get("/openapi.yaml").expect(200).body()).startsWith("openapi: 3");
      assertThat(world.browser().get("/api-docs").expect(200).header("content-type"))
          .startsWith("text/html");
      assertThat(world.browser().get("/api-docs").header("content-security-policy"))
          .contains("default-src 'self'")
          .doesNotContain("script-src");
      for (String file : new String[] {"page.js", "swagger-ui.css", "swagger-ui-bundle.js"}) {
        world.browser().get("/api-docs/" + file).expect(200);
      }
      world.browser().get("/api-docs/page.html").expectProblem(404, "not_found");
      world.browser().get("/api-docs/..%2fpage.html").expectProblem(404, "not_found");
    }
  }
}
