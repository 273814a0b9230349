package dev.mosaic.adapters.http.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {
  private static final String CORS = "/api/admin/cors";
  private static final String PAGE = "https://app.example.org";

  private final HttpWorld world = HttpWorld.started();
  private Browser ada;
  private String token;

  @BeforeEach
  void signIn() {
    ada = world.admin();
    token =
        ada.post("/api/auth/tokens", "{\"name\":\"page\",\"scope\":\"full\"}")
            .expect(201)
            .json("value");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void noOtherSitesPageReadsTheApiUntilAnAdministratorSaysSo() {
    assertThat(from(PAGE).get("/api/auth/me").header("access-control-allow-origin")).isEmpty();
    question(PAGE).expectProblem(403, "foreign_origin");
    assertThat(ada.get(CORS).expect(200).json("allowedOrigins.0")).isEqualTo("null");
  }

  @Test
  void aNamedPageReadsWhatItsTokenMayAndNoOther() {
    allow("\"" + PAGE + ":443\",\"http://localhost:3000\"").expect(200);

    Answer question = question(PAGE).expect(204);
    assertThat(question.header("access-control-allow-origin")).isEqualTo(PAGE);
    assertThat(question.header("access-control-allow-headers")).contains("Authorization");
    Answer read = from(PAGE).get("/api/auth/me").expect(200);
    assertThat(read.header("access-control-allow-origin")).isEqualTo(PAGE);
    assertThat(read.header("vary")).contains("Origin");
    from(PAGE).send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":5}").expect(200);
    assertThat(
            from("https://evil.example").get("/api/auth/me").header("access-control-allow-origin"))
        .isEmpty();
    assertThat(
            from("https://app.example.org.evil.example")
                .get("/api/auth/me")
                .header("access-control-allow-origin"))
        .isEmpty();
  }

  @Test
  void aNamedPageStillDoesNothingUnderItsVisitorsSession() {
    allow("\"" + PAGE + "\"").expect(200);

    Answer read = ada.copy().with("Origin", PAGE).get("/api/auth/me");
    assertThat(read.header("access-control-allow-credentials")).isEmpty();
    ada.copy()
        .with("Origin", PAGE)
        .send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":5}")
        .expectProblem(403, "foreign_origin");
  }

  @Test
  void aRefusalIsReadableForANamedPageToo() {
    allow("\"" + PAGE + "\"").expect(200);

    Answer refused = from(PAGE).get("/api/nothing").expectProblem(404, "not_found");

    assertThat(refused.header("access-control-allow-origin")).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "app.example.org",
        "https://app.example.org/",
        "https://app.example.org/path",
        "https://*.example.org",
        "https://user@app.example.org",
        "ftp://app.example.org",
        "https://",
        "https://a.example\\nhttps://b.example"
      })
  void onlyOneWholeOriginIsTaken(String origin) {
    Answer answer = allow("\"https://fine.example\",\"" + origin + "\"");

    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo("allowedOrigins[1]");
    assertThat(ada.get(CORS).json("allowedOrigins.0")).isEqualTo("null");
  }

  private Answer allow(String origins) {
    return ada.send("PUT", CORS, "{\"allowedOrigins\":[" + origins + "]}");
  }

  private Browser from(String origin) {
    return world.browser().with("Origin", origin).with("Authorization", "Bearer " + token);
  }

  private Answer question(String origin) {
    return world
        .browser()
        .with("Origin", origin)
        .with("Access-Control-Request-Method", "GET")
        .send("OPTIONS", "/api/auth/me", null);
  }
}
