package dev.mosaic.adapters.http.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestIdTest {
  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void theCallersOwnIdComesBackInHeaderAndProblem() {
    Answer answer = named("trace-7/a_b.c:d").get("/api/nothing").expectProblem(404, "not_found");

    assertThat(answer.header("x-request-id")).isEqualTo("trace-7/a_b.c:d");
    assertThat(answer.json("requestId")).isEqualTo("trace-7/a_b.c:d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<script>", "\u00e9", "a\"b", "", "%0a"})
  void anIdThatCannotStandInALogIsReplaced(String given) {
    String id = named(given).get("/api/auth/methods").expect(200).header("x-request-id");

    assertThat(id).matches("[0-9a-f-]{36}");
  }

  @Test
  void aCallWithoutOneIsGivenOne() {
    Answer first = world.browser().get("/api/auth/methods");
    Answer second = world.browser().get("/api/auth/methods");

    assertThat(first.header("x-request-id")).matches("[0-9a-f-]{36}");
    assertThat(second.header("x-request-id")).isNotEqualTo(first.header("x-request-id"));
  }

  @Test
  void anUnauthenticatedCallLearnsHowToAuthenticate() {
    assertThat(world.browser().get("/api/auth/me").expect(401).header("www-authenticate"))
        .isEqualTo("Bearer realm=\"Mosaic\"");
    Answer refusal =
        world
            .browser()
            .with("Authorization", "Bearer mosaic_pat_wrong")
            .get("/v1/models")
            .expect(401);
    assertThat(refusal.header("www-authenticate"))
        .isEqualTo("Bearer realm=\"Mosaic\", error=\"invalid_token\"");
    assertThat(refusal.json("error.message").toString()).startsWith("This access token is unknown");
  }

  @Test
  void whatIsCreatedNamesItsLocation() {
    String account =
        ada.post(
                "/api/settings/providers",
                """
                {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1"}
                """)
            .expect(201)
            .header("location");

    assertThat(ada.get(account).expect(200).json("name")).isEqualTo("lab");
    assertThat(
            ada.post("/api/auth/tokens", "{\"name\":\"mine\",\"scope\":\"chat\"}")
                .expect(201)
                .header("location"))
        .startsWith("/api/auth/tokens/");
    assertThat(
            ada.post("/api/admin/users/invite", "{\"email\":\"eve@example.org\"}")
                .expect(201)
                .header("location"))
        .startsWith("/api/admin/invitations/");
  }

  private Browser named(String id) {
    return world.browser().with("X-Request-Id", id);
  }
}
