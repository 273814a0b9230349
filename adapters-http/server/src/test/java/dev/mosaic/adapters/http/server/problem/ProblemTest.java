package dev.mosaic.adapters.http.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.ports.store.StoreUnavailable;
import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  private final HttpWorld world = HttpWorld.started();
  private Browser browser;

  @BeforeEach
  void signIn() {
    browser = world.admin();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"username\":", "[]", "\"text\"", "42", "null", "{]", ""})
  void whatIsNotTheJsonItShouldBeIsRefused(String body) {
    browser.post("/api/auth/login", body).expectProblem(400, "validation_failed");
  }

  @Test
  void aMissingMemberIsNamed() {
    Answer answer = browser.post("/api/auth/login", "{\"username\":\"ada\"}");

    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo("password");
    assertThat(answer.json("errors.0.code")).isEqualTo("required");
  }

  @Test
  void aMemberOfTheWrongTypeIsNamedButNotRepeated() {
    Answer answer =
        browser.post("/api/auth/login", "{\"username\":\"ada\",\"password\":{\"sk-secret\":1}}");

    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo("password");
    assertThat(answer.json("errors.0.code")).isEqualTo("wrong_type");
    assertThat(answer.body()).doesNotContain("sk-secret");
  }

  @Test
  void aMemberDeepInsideIsNamedByItsPath() {
    String body =
        """
        {"type":"custom","name":"lab","displayName":"Lab","models":[{"id":"a"},{"id":"b","maxTokens":"many"}]}
        """;

    Answer answer = browser.post("/api/settings/providers", body);

    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo("models[1].maxTokens");
  }

  @Test
  void aQueryOfTheWrongTypeOrRangeIsNamed() {
    Answer type = browser.get("/api/chat/conversations?page=x");
    type.expectProblem(400, "validation_failed");
    assertThat(type.json("errors.0.field")).isEqualTo("page");

    Answer range = browser.get("/api/chat/conversations?size=101");
    range.expectProblem(400, "validation_failed");
    assertThat(range.json("errors.0.field")).isEqualTo("size");
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    Answer nothing = browser.get("/api/nothing").expectProblem(404, "not_found");
    assertThat(nothing.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(nothing.header("cache-control")).isEqualTo("no-store");
    browser.get("/nothing").expectProblem(404, "not_found");
    browser.get("/api/settings/providers/none").expectProblem(404, "not_found");
    browser
        .get("/api/settings/providers/00000000-0000-0000-0000-000000000000")
        .expectProblem(404, "not_found");
    world.browser().get("/api/nothing").expectProblem(404, "not_found");
  }

  @Test
  void anotherMethodOrMediaTypeIsRefused() {
    Answer method = browser.send("DELETE", "/api/agent", null);
    method.expectProblem(405, "method_not_allowed");
    assertThat(method.header("allow")).contains("GET");

    HttpRequest text =
        browser
            .builder("POST", "/api/auth/login", "x")
            .setHeader("Content-Type", "text/plain")
            .build();
    browser.send(text).expectProblem(415, "unsupported_media_type");
  }

  @Test
  void aBodyTooLargeIsRefused() {
    String huge = "{\"username\":\"" + "x".repeat(21 * 1024 * 1024) + "\",\"password\":\"y\"}";

    try {
      browser.post("/api/auth/login", huge).expectProblem(413, "body_too_large");
    } catch (java.io.UncheckedIOException cutOff) {
      // The server may hang up while the client still sends.
      assertThat(cutOff).hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void aDatabaseThatIsAwayIsSaidSo() {
    world.sessions.failWith(new StoreUnavailable("connection refused", new IOException()));

    Answer answer = browser.get("/api/auth/me");

    answer.expectProblem(503, "database_unavailable");
    assertThat(answer.header("retry-after")).isEqualTo("5");
    assertThat(answer.body()).doesNotContain("refused");
  }

  @Test
  void aSurpriseIsNamedByItsCorrelationIdAlone() {
    world.sessions.failWith(new IllegalStateException("inner words"));

    Answer answer = browser.get("/api/auth/me");

    answer.expectProblem(500, "internal_error");
    assertThat(answer.json("correlationId")).isNotEqualTo("null");
    assertThat(answer.body()).doesNotContain("inner words").doesNotContain("IllegalState");
  }
}
