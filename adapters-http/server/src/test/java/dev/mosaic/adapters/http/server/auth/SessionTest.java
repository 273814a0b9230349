package dev.mosaic.adapters.http.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String LOGIN =
      """
      {"username":"Ada","password":"%s"}
      """
          .formatted(HttpWorld.PASSWORD);

  private HttpWorld world = HttpWorld.started();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void signsInByNameAndPassword() {
    world.admin();
    Browser browser = world.browser();

    Answer answer = browser.post("/api/auth/login", LOGIN).expect(200);

    assertThat(answer.json("user.username")).isEqualTo("ada");
    assertThat(answer.setCookie("mosaic_session"))
        .contains("HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=900")
        .doesNotContain("Secure");
    assertThat(answer.setCookie("mosaic_refresh"))
        .contains("HTTPOnly", "SameSite=Strict", "Path=/api/auth", "Max-Age=1209600");
    assertThat(answer.setCookie("mosaic_csrf")).contains("Path=/").doesNotContain("HTTPOnly");
    assertThat(browser.get("/api/auth/me").expect(200).json("username")).isEqualTo("ada");
  }

  @Test
  void everyRefusalLooksAlike() {
    world.admin();

    Answer wrong = world.browser().post("/api/auth/login", LOGIN.replace("battery", "bakery"));
    Answer unknown = world.browser().post("/api/auth/login", LOGIN.replace("Ada", "eve"));
    Answer nonsense = world.browser().post("/api/auth/login", LOGIN.replace("Ada", "?"));

    wrong.expectProblem(401, "bad_credentials");
    assertThat(withoutItsId(unknown)).isEqualTo(withoutItsId(wrong));
    assertThat(withoutItsId(nonsense)).isEqualTo(withoutItsId(wrong));
    assertThat(wrong.setCookies()).isEmpty();
  }

  /** Every answer has an id of its own, by which the log is searched. */
  private static String withoutItsId(Answer refusal) {
    return refusal.body().replace(String.valueOf(refusal.json("requestId")), "");
  }

  @Test
  void behindHttpsTheCookiesOnlyTravelThere() {
    world.close();
    world = HttpWorld.behindProxy();
    world.admin();
    Browser browser =
        world.browser().with("X-Forwarded-Proto", "https").with("X-Forwarded-For", "192.0.2.7");

    Answer answer = browser.post("/api/auth/login", LOGIN).expect(200);

    assertThat(answer.setCookie("__Host-mosaic_session")).contains("Secure", "HTTPOnly", "Path=/");
    assertThat(answer.setCookie("__Host-mosaic_refresh"))
        .contains("Secure", "HTTPOnly", "SameSite=Strict")
        .containsPattern("Path=/(;|$)");
    assertThat(answer.setCookie("__Host-mosaic_csrf")).contains("Secure", "Path=/");
    assertThat(answer.setCookies()).hasSize(3).allMatch(line -> !line.contains("Domain"));
    assertThat(answer.header("strict-transport-security")).startsWith("max-age=");
    browser.get("/api/auth/me").expect(200);
    assertThat(world.stores.audit().entries().getLast().address()).isEqualTo("192.0.2.7");
  }

  @Test
  void aStrangersWordAboutItsAddressAndSchemeIsNotBelieved() {
    world.admin();
    Browser browser =
        world.browser().with("X-Forwarded-Proto", "https").with("X-Forwarded-For", "192.0.2.7");

    Answer answer = browser.post("/api/auth/login", LOGIN).expect(200);

    assertThat(answer.setCookie("mosaic_session")).doesNotContain("Secure");
    assertThat(answer.header("strict-transport-security")).isEmpty();
    assertThat(world.stores.audit().entries().getLast().address()).isEqualTo("127.0.0.1");
  }

  @Test
  void aRefreshTradesAllCookiesAndKeepsTheSession() {
    Browser browser = world.admin();
    String before = browser.cookie("mosaic_session");
    world.clock.advance(Duration.ofMinutes(16));
    browser.get("/api/auth/me").expectProblem(401, "unauthenticated");

    Answer answer = browser.post("/api/auth/refresh").expect(204);

    assertThat(answer.setCookies()).hasSize(3);
    assertThat(browser.cookie("mosaic_session")).isNotEqualTo(before);
    browser.get("/api/auth/me").expect(200);
    browser.post("/api/agent/stop").expect(202);
  }

  @Test
  void aSecondTabThatRefreshesAMomentLaterIsNoThief() {
    Browser browser = world.admin();
    Browser tab = browser.copy();

    browser.post("/api/auth/refresh").expect(204);
    Answer late = tab.post("/api/auth/refresh").expect(204);

    assertThat(late.setCookies()).isEmpty();
    browser.get("/api/auth/me").expect(200);
  }

  @Test
  void aRefreshTokenUsedAgainLaterEndsTheSession() {
    Browser browser = world.admin();
    Browser thief = browser.copy();
    browser.post("/api/auth/refresh").expect(204);
    world.clock.advance(Duration.ofMinutes(1));

    thief.post("/api/auth/refresh").expectProblem(401, "session_expired");

    browser.get("/api/auth/me").expectProblem(401, "unauthenticated");
    browser.post("/api/auth/refresh").expectProblem(401, "session_expired");
  }

  @Test
  void signingOutEndsTheSessionAndTakesTheCookies() {
    Browser browser = world.admin();
    Browser copy = browser.copy();

    browser.post("/api/auth/logout").expect(204);

    assertThat(browser.cookieHeader()).isEmpty();
    copy.get("/api/auth/me").expectProblem(401, "unauthenticated");
    copy.post("/api/auth/refresh").expectProblem(401, "session_expired");
  }

  @Test
  void whoIsDeactivatedIsOutAtOnce() {
    Browser member = world.member("bob");
    try (RawClient events = RawClient.get(world, member, "/api/agent/events")) {
      events.readUntil("data:");
      world.deactivate("bob");

      assertThat(events.sawTheEnd()).isTrue();
    }
    Answer refused = member.get("/api/auth/me").expectProblem(401, "unauthenticated");
    assertThat(refused.header("cache-control")).isEqualTo("no-store");
    member.post("/api/auth/refresh").expectProblem(401, "session_expired");
  }

  @Test
  void aBrowserThatIsSignedInStaysWelcomeWhereGuessesAtItsNameCameFrom() {
    world.close();
    world = HttpWorld.behindProxy();
    String link =
        world
            .admin()
            .post("/api/admin/users/invite", "{\"email\":\"bob@example.org\"}")
            .expect(201)
            .json("link");
    Browser member = world.browser().with("X-Forwarded-For", "192.0.2.7");
    member
        .post(
            "/api/auth/invitations/" + link.split("token=")[1] + "/accept",
            """
            {"username":"bob","displayName":"Bob","password":"%s"}
            """
                .formatted(HttpWorld.PASSWORD))
        .expect(201);
    Browser guesser = world.browser().with("X-Forwarded-For", "192.0.2.7");
    String right = LOGIN.replace("Ada", "bob");
    String wrong = right.replace("battery", "bakery");
    for (int i = 0; i < 5; i++) {
      guesser.post("/api/auth/login", wrong).expectProblem(401, "bad_credentials");
    }

    guesser.post("/api/auth/login", right).expectProblem(429, "too_many_attempts");

    member.post("/api/auth/login", right).expect(200);
    guesser.post("/api/auth/login", LOGIN).expect(200);
  }

  @Test
  void listsTheWaysToSignIn() {
    Answer answer = world.browser().get("/api/auth/methods").expect(200);

    assertThat(answer.body())
        .isEqualTo("{\"local\":true,\"oidc\":{\"enabled\":false,\"label\":null}}");
  }
}
