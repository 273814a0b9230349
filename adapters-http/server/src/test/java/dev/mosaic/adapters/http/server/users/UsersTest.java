package dev.mosaic.adapters.http.server.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import dev.mosaic.testkit.agent.ReplyScript;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersTest {
  private static final Duration WITHIN = Duration.ofSeconds(5);
  private static final String ACCEPT =
      """
      {"username":"grace","password":"correct horse battery","displayName":"Grace"}
      """;

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void invitesSomebodyWhoComesInByTheLink() {
    String token = invited("grace@example.org");
    Browser grace = world.browser();

    assertThat(grace.get("/api/auth/invitations/" + token).expect(200).json("email"))
        .isEqualTo("grace@example.org");
    grace.post("/api/auth/invitations/" + token + "/accept", ACCEPT).expect(201);

    assertThat(grace.get("/api/auth/me").json("signInMethod")).isEqualTo("local");
    world
        .browser()
        .post("/api/auth/invitations/" + token + "/accept", ACCEPT)
        .expectProblem(404, "invitation_invalid");
    assertThat(ada.get("/api/admin/invitations").json("data.0.status")).isEqualTo("accepted");
  }

  @Test
  void signsTheInvitedPersonInHoweverElseTheBrowserWasSignedIn() {
    String token = invited("grace@example.org");
    Browser shared = ada.copy();

    shared.post("/api/auth/invitations/" + token + "/accept", ACCEPT).expect(201);

    assertThat(shared.get("/api/auth/me").json("username")).isEqualTo("grace");
  }

  @Test
  void revokesAndRenewsInvitations() {
    String token = invited("grace@example.org");
    String id = ada.get("/api/admin/invitations").json("data.0.id");

    String renewed = ada.post("/api/admin/invitations/" + id + "/resend").expect(200).json("link");
    world.browser().get("/api/auth/invitations/" + token).expectProblem(404, "invitation_invalid");
    ada.send("DELETE", "/api/admin/invitations/" + id, null).expect(204);

    world
        .browser()
        .get("/api/auth/invitations/" + renewed.split("token=")[1])
        .expectProblem(404, "invitation_invalid");
    ada.send("DELETE", "/api/admin/invitations/" + id, null)
        .expectProblem(409, "invitation_answered");
    invited("grace@example.org");
    ada.post("/api/admin/users/invite", "{\"email\":\"grace@example.org\"}")
        .expectProblem(409, "email_taken");
  }

  @Test
  void deactivatingEndsAnAnswerUnderWay() {
    Browser bob = world.member("bob");
    bob.post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1"}
            """)
        .expect(201);
    world.channel.willReply(ReplyScript.streaming().thenText("first").thenHang());
    String id = ada.get("/api/admin/users?search=bob").json("data.0.id");

    try (RawClient client =
        RawClient.post(
            world,
            bob,
            "/api/chat/completions",
            "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}")) {
      client.readUntil("first");
      ada.post("/api/admin/users/" + id + "/deactivate").expect(200);
      assertThat(world.channel.lastTurn().reply().awaitClosed(WITHIN)).isTrue();
    }

    bob.get("/api/auth/me").expectProblem(401, "unauthenticated");
  }

  @Test
  void aStreamEndsTooWhenItsSessionIsEndedElsewhere() {
    Browser bob = world.member("bob");
    bob.post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1"}
            """)
        .expect(201);
    world.channel.willReply(ReplyScript.streaming().thenText("first").thenHang());

    try (RawClient client =
        RawClient.post(
            world,
            bob,
            "/api/chat/completions",
            "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}")) {
      client.readUntil("first");
      bob.post("/api/auth/sessions/end-all").expect(204);
      assertThat(world.channel.lastTurn().reply().awaitClosed(WITHIN)).isTrue();
    }
  }

  @Test
  void saysWhatCannotBeDoneToWhom() {
    String self = ada.get("/api/admin/users").json("data.0.id");

    ada.post("/api/admin/users/" + self + "/deactivate")
        .expectProblem(409, "cannot_deactivate_self");
    ada.send("PATCH", "/api/admin/users/" + self, "{\"role\":\"member\"}")
        .expectProblem(409, "last_admin");
    ada.send("PATCH", "/api/admin/users/" + self, "{\"role\":\"owner\"}")
        .expectProblem(400, "validation_failed");
    ada.post("/api/admin/users/nonsense/deactivate").expectProblem(404, "not_found");
  }

  @Test
  void filtersAndStaysWithinTheList() {
    world.member("bob");
    world.member("bea");

    assertThat(ada.get("/api/admin/users?search=BO").json("meta.total")).isEqualTo("1");
    assertThat(ada.get("/api/admin/users?role=admin").json("data.0.username")).isEqualTo("ada");
    assertThat(ada.get("/api/admin/users?status=deactivated").json("meta.total")).isEqualTo("0");
    assertThat(ada.get("/api/admin/users?page=9&size=2").json("meta.page")).isEqualTo("2");
    ada.get("/api/admin/users?status=asleep").expectProblem(400, "validation_failed");
    ada.get("/api/admin/users?size=101").expectProblem(400, "validation_failed");
  }

  @Test
  void resetsABreakglassPasswordAndSignsItOut() {
    Browser again = world.browser();

    ada.post(
            "/api/admin/breakglass/reset-password",
            "{\"username\":\"ada\",\"newPassword\":\"a wholly new password\"}")
        .expect(204);

    ada.get("/api/auth/me").expect(401);
    again
        .post("/api/auth/login", "{\"username\":\"ada\",\"password\":\"a wholly new password\"}")
        .expect(200);
    again
        .post(
            "/api/admin/breakglass/reset-password",
            "{\"username\":\"bob\",\"newPassword\":\"a wholly new password\"}")
        .expectProblem(404, "not_found");
  }

  @Test
  void throttlesAndSaysWhenToRetry() {
    String wrong = "{\"username\":\"bob\",\"password\":\"wrong\"}";
    for (int i = 0; i < 5; i++) {
      world.browser().post("/api/auth/login", wrong).expectProblem(401, "bad_credentials");
    }

    Browser.Answer sixth =
        world.browser().post("/api/auth/login", wrong).expectProblem(429, "too_many_attempts");

    assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(1, 900);
  }

  private String invited(String email) {
    String link =
        ada.post("/api/admin/users/invite", "{\"email\":\"%s\"}".formatted(email))
            .expect(201)
            .json("link");
    assertThat(link).startsWith("http://127.0.0.1:" + world.port() + "/invite#token=");
    return link.split("token=")[1];
  }
}
