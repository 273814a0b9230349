package dev.mosaic.adapters.http.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.testkit.agent.ReplyScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonalTokenTest {
  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.adminWithProvider();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void letsAProgramChatAsItsOwnerWithoutACsrfToken() {
    world.channel.willReply(ReplyScript.json("{\"id\":\"1\"}", "Hello"));

    Browser.Answer answer =
        program("chat")
            .post(
                "/v1/chat/completions",
                """
                {"model":"openclaw","messages":[{"role":"user","content":"Hello"}]}
                """);

    assertThat(answer.expect(200).body()).isEqualTo("{\"id\":\"1\"}");
    assertThat(program("chat").get("/v1/models").expect(200).json("data.0.id"))
        .isEqualTo("openclaw");
  }

  @Test
  void aChatTokenReachesNothingElse() {
    Browser program = program("chat");

    program.get("/api/settings/providers").expectProblem(403, "insufficient_scope");
    program.post("/api/agent/stop").expectProblem(403, "insufficient_scope");
    program.get("/api/admin/users").expectProblem(403, "insufficient_scope");
    program.get("/api/agent").expect(200);
    program.get("/api/auth/me").expect(200);
  }

  @Test
  void aFullTokenReachesAllButWhatWantsABrowser() {
    Browser program = program("full");

    program.get("/api/settings/providers").expect(200);
    program.get("/api/admin/users").expect(200);
    program
        .post("/api/auth/tokens", "{\"name\":\"x\",\"scope\":\"full\"}")
        .expectProblem(403, "session_required");
    program.get("/api/auth/sessions").expectProblem(403, "session_required");
    program.post("/api/auth/logout").expectProblem(403, "session_required");
  }

  @Test
  void aWrongTokenIsNotMadeGoodByCookies() {
    ada.copy()
        .with("Authorization", "Bearer mosaic_pat_nonsense")
        .get("/api/auth/me")
        .expectProblem(401, "unauthenticated");
  }

  @Test
  void aProxysOwnSignInDoesNotPushTheSessionAside() {
    assertThat(
            ada.copy()
                .with("Authorization", "Basic dXNlcjp3b3Jk")
                .get("/api/auth/me")
                .expect(200)
                .json("username"))
        .isEqualTo("ada");
  }

  @Test
  void isShownOnceAndEndsWhenItIsRemoved() {
    Browser.Answer created =
        ada.post("/api/auth/tokens", "{\"name\":\"laptop\",\"scope\":\"full\"}").expect(201);
    Browser program = world.browser().with("Authorization", "Bearer " + created.json("value"));
    program.get("/api/auth/me").expect(200);

    assertThat(ada.get("/api/auth/tokens").body())
        .contains("laptop")
        .doesNotContain(created.json("value"));
    ada.send("DELETE", "/api/auth/tokens/" + created.json("token.id"), null).expect(204);

    program.get("/api/auth/me").expect(401);
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertThat(
            ada.post("/api/auth/tokens", "{\"name\":\"x\",\"scope\":\"all\"}")
                .expectProblem(400, "validation_failed")
                .json("errors.0.field"))
        .isEqualTo("scope");
    assertThat(
            ada.post(
                    "/api/auth/tokens",
                    "{\"name\":\"x\",\"scope\":\"full\",\"expiresAt\":\"2001-01-01T00:00:00Z\"}")
                .expectProblem(400, "validation_failed")
                .json("errors.0.field"))
        .isEqualTo("expiresAt");
  }

  private Browser program(String scope) {
    String value =
        ada.post("/api/auth/tokens", "{\"name\":\"p\",\"scope\":\"%s\"}".formatted(scope))
            .expect(201)
            .json("value");
    return world.browser().with("Authorization", "Bearer " + value);
  }
}
