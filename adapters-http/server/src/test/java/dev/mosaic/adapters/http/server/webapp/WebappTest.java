package dev.mosaic.adapters.http.server.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebappTest {
  private HttpWorld world;
  private Browser page;

  @BeforeEach
  void build(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolveSibling("secret.txt"), "outside");
    Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Mosaic</title>");
    Files.createDirectory(folder.resolve("assets"));
    Files.writeString(folder.resolve("assets/app-abc123.js"), "export {};");
    Files.writeString(folder.resolve("assets/app-abc123.js.br"), "packed with brotli");
    Files.writeString(folder.resolve("assets/app-abc123.js.gz"), "packed with gzip");
    Files.writeString(folder.resolve("favicon.svg"), "<svg/>");
    world = HttpWorld.withWebapp(folder);
    page = world.browser().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everyAddressOfTheAppBeginsWithItsPage() {
    for (String path : new String[] {"/", "/setup", "/chat/123", "/index.html"}) {
      Answer answer = page.get(path).expect(200);
      assertThat(answer.body()).contains("<title>Mosaic</title>");
      assertThat(answer.header("content-type")).isEqualTo("text/html; charset=utf-8");
      assertThat(answer.header("cache-control")).isEqualTo("no-cache");
    }
  }

  @Test
  void toolsAndMonitorsThatAcceptAnythingGetThePage() {
    for (String path : new String[] {"/", "/chat", "/chat/123", "/settings/users", "/login"}) {
      for (String accept : new String[] {"*/*", "text/*", "application/json, */*;q=0.1"}) {
        Answer answer = world.browser().with("Accept", accept).get(path).expect(200);
        assertThat(answer.header("content-type")).isEqualTo("text/html; charset=utf-8");
      }
      assertThat(world.browser().get(path).expect(200).body()).contains("<title>Mosaic</title>");
    }
    world.browser().with("Accept", "*/*").get("/nowhere").expectProblem(404, "not_found");
  }

  @Test
  void headAnswersAsGetWouldWithoutABody() {
    for (String path : new String[] {"/", "/chat", "/favicon.svg", "/assets/app-abc123.js"}) {
      for (String accept : new String[] {"*/*", "text/html"}) {
        Answer get = world.browser().with("Accept", accept).get(path).expect(200);
        Answer head = world.browser().with("Accept", accept).send("HEAD", path, null).expect(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("content-type")).isEqualTo(get.header("content-type"));
        assertThat(head.header("cache-control")).isEqualTo(get.header("cache-control"));
      }
    }
    world.browser().with("Accept", "*/*").send("HEAD", "/assets/gone.js", null).expect(404);
  }

  @Test
  void whatIsNamedByItsContentIsKeptForGood() {
    Answer script = world.browser().get("/assets/app-abc123.js").expect(200);

    assertThat(script.header("content-type")).startsWith("text/javascript");
    assertThat(script.header("cache-control")).contains("immutable");
    assertThat(world.browser().get("/favicon.svg").header("cache-control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          gzip, deflate, br, zstd | br
          gzip, deflate           | gzip
          br;q=0.1, gzip          | br
          br;q=0, gzip;q=0.5      | gzip
          *                       | br
          *, br;q=0               | gzip
          identity                | none
          deflate                 | none
          br;q=0, *;q=0           | none
          ;;q                     | none
          """)
  void whatTheBuildPackedIsServedAsTheBrowserTakesIt(String accepted, @Nullable String coding) {
    Answer script =
        world.browser().with("Accept-Encoding", accepted).get("/assets/app-abc123.js").expect(200);

    assertThat(script.header("content-encoding")).isEqualTo(coding == null ? "" : coding);
    assertThat(script.header("vary")).contains("Accept-Encoding");
    assertThat(script.header("content-type")).startsWith("text/javascript");
    assertThat(script.header("cache-control")).contains("immutable");
    String content =
        coding == null
            ? "export {};"
            : coding.equals("br") ? "packed with brotli" : "packed with gzip";
    assertThat(script.body()).isEqualTo(content);
  }

  @Test
  void whatIsNotPackedIsServedPlain() {
    Answer icon =
        world.browser().with("Accept-Encoding", "gzip, br").get("/favicon.svg").expect(200);

    assertThat(icon.header("content-encoding")).isEmpty();
    assertThat(icon.header("vary")).doesNotContain("Accept-Encoding");
    assertThat(icon.body()).isEqualTo("<svg/>");
  }

  @Test
  void browsersLearnWhatToRefuse() {
    Answer answer = page.get("/").expect(200);

    assertThat(answer.header("content-security-policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
  }

  @Test
  void theApiIsNotTheAppsToAnswer() {
    page.get("/api/nothing").expectProblem(404, "not_found");
    page.get("/api").expectProblem(404, "not_found");
    page.get("/api/auth/me").expectProblem(401, "unauthenticated");
    page.post("/chat").expectProblem(404, "not_found");
    assertThat(page.get("/health/liveness").expect(200).body()).contains("up");
  }

  @Test
  void aMissingFileIsMissing() {
    world.browser().with("Accept", "*/*").get("/assets/gone.js").expectProblem(404, "not_found");
  }

  @Test
  void nothingOutsideItsFolderIsServed() {
    Browser browser = world.browser().with("Accept", "*/*");
    for (String path :
        new String[] {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt"}) {
      assertThat(browser.get(path).body()).doesNotContain("outside");
    }
  }
}
