package dev.mosaic.adapters.http.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CsrfTest {
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

  @Test
  void aCallWithTheSessionsTokenIsTaken() {
    browser.post("/api/agent/stop").expect(202);
  }

  @Test
  void aCallWithoutAnyTokenIsRefusedWhateverItCarries() {
    browser.forget("mosaic_csrf");

    browser.post("/api/agent/stop").expectProblem(403, "csrf_token_invalid");
    browser
        .post("/api/settings/providers/probe", "{\"type\":\"openai\"}")
        .expectProblem(403, "csrf_token_invalid");
    for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "x/y"}) {
      HttpRequest forged =
          browser.builder("POST", "/api/agent/stop", "{}").setHeader("Content-Type", type).build();
      assertThat(browser.send(forged).status()).isIn(403, 415);
    }
  }

  @Test
  void aTokenMadeUpOrOfAnotherSessionIsRefused() {
    Browser member = world.member("bob");

    browser.withCookie("mosaic_csrf", "abc.def");
    browser.post("/api/agent/stop").expectProblem(403, "csrf_token_invalid");
    browser.withCookie("mosaic_csrf", member.cookie("mosaic_csrf"));
    browser.post("/api/agent/stop").expectProblem(403, "csrf_token_invalid");
  }

  @Test
  void theCookieAloneIsNotEnough() {
    HttpRequest forged =
        browser.builder("POST", "/api/agent/stop", "{}").setHeader("X-CSRF-TOKEN", "x").build();

    browser.send(forged).expectProblem(403, "csrf_token_invalid");
  }

  @Test
  void readingNeedsNone() {
    browser.forget("mosaic_csrf");

    browser.get("/api/auth/me").expect(200);
  }
}
